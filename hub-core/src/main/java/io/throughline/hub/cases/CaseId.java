package io.throughline.hub.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.hub.journal.Key;
import java.util.UUID;

/** Identifies one case. */
public record CaseId(@JsonValue UUID value) {
    /** Reads the text form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CaseId of(UUID value) {
        return new CaseId(value);
    }

    /** The key that leads to the customer whose case it is. */
    public Key key() {
        return new Key("case", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
