package io.throughline.hub.purchase;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where something was bought or brought back: a branch by its id, or the web. */
public record Place(@JsonValue String id) {
    /** The web shop. */
    public static final Place WEB = new Place("web");

    private static final int LONGEST = 40;

    public Place {
        id = id.strip().toLowerCase(Locale.ROOT);
        if (id.isEmpty() || id.length() > LONGEST || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a place has an id of 1 to " + LONGEST + " characters, not '" + id + "'");
        }
    }

    /** Reads the text form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Place of(String id) {
        return new Place(id);
    }

    /** Whether it is the web: a sale at a distance. */
    public boolean web() {
        return equals(WEB);
    }

    @Override
    public String toString() {
        return id;
    }
}
