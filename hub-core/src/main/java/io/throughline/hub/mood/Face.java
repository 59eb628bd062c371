package io.throughline.hub.mood;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four faces a customer can have; unknown is the absence of one. */
public enum Face {
    /** Red. */
    ANGRY,
    /** Yellow to orange. */
    DISAPPOINTED,
    /** Neither way. */
    INDIFFERENT,
    /** Green. */
    HAPPY;

    /** The name in messages and in storage. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The face with this id, if there is one. */
    public static Optional<Face> find(String id) {
        return Arrays.stream(values()).filter(face -> face.id().equals(id)).findFirst();
    }

    @JsonCreator
    static Face of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("'" + id + "' is no face"));
    }
}
