package io.throughline.config.journey.stage;

import io.throughline.hub.yaml.Spans;
import java.time.Duration;

/** Something a journey waited for did not happen in time. */
public final class NotInTime extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what was waited for and what there was instead. */
    public NotInTime(String awaited, Duration patience, String instead) {
        super("waited " + Spans.say(patience) + " for " + awaited + (instead.isBlank() ? "" : "; " + instead));
    }
}
