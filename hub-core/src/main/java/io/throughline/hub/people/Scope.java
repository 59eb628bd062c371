package io.throughline.hub.people;

import java.util.Locale;

/** What a machine may do with its key. */
public enum Scope {
    /** Tell what happened. */
    EVENTS,
    /** Tell what happens to calls. */
    PHONE,
    /** Look up purchases and take goods back, as a till does. */
    STORE,
    /** Read stories, contacts and numbers. */
    READ;

    /** The name in the contract and in storage, for example {@code events}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope with this id. */
    public static Scope of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
