package io.throughline.hub.handoff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one handoff. */
public record HandoffId(@JsonValue UUID value) {
    /** Reads the text form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HandoffId of(UUID value) {
        return new HandoffId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
