package io.throughline.hub.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How long something lasts, as wallboards show it: {@code 3:42}. */
final class Seconds {
    private static final int MINUTE = 60;

    private Seconds() {}

    static String said(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE);
    }

    static long between(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }
}
