package io.throughline.hub.journal;

import java.util.UUID;

/** Names one ordered stream of events: one customer record. */
public record StreamId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
