package io.throughline.hub.story;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.hub.journal.StreamId;
import java.util.UUID;

/** Identifies one customer record; a person may have several, joined by links. */
public record CustomerId(@JsonValue UUID value) {
    /** Reads the text form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CustomerId of(UUID value) {
        return new CustomerId(value);
    }

    /** The record whose events the stream holds. */
    public static CustomerId of(StreamId stream) {
        return new CustomerId(stream.value());
    }

    /** The stream that holds this record's events. */
    public StreamId stream() {
        return new StreamId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
