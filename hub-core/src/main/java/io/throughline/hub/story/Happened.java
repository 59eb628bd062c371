package io.throughline.hub.story;

import java.time.Instant;

/** An event together with its envelope. */
public record Happened(Envelope envelope, Event event) {
    /** When it happened. */
    public Instant at() {
        return envelope.at();
    }

    /** Who made it happen. */
    public Actor by() {
        return envelope.by();
    }
}
