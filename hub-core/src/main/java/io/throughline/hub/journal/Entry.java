package io.throughline.hub.journal;

import java.util.List;

/**
 * Events for one stream, written only if the stream is still at the version the decision was based on.
 *
 * @param expectedVersion the stream's version before these events; 0 for a new stream
 */
public record Entry(StreamId stream, long expectedVersion, List<NewEvent> events) {
    public Entry {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an entry for stream " + stream + " needs at least one event");
        }
    }
}
