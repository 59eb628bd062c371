package io.throughline.hub.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a contact reached us; a label, never a silo. */
public enum Channel {
    /** A telephone call. */
    PHONE,
    /** A conversation in the chat widget. */
    WEB,
    /** A visit to a branch. */
    STORE,
    /** A letter or an e-mail. */
    MAIL;

    /** The name in messages and in storage. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The channel of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static Channel of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
