package io.throughline.hub.returns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A constant that is stored, sent and configured as a word: {@code CHANGED_MIND} is {@code changed-mind}. */
public interface Word {
    /** The constant's name. */
    String name();

    /** The word for it. */
    @JsonValue
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
