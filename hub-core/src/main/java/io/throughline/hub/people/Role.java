package io.throughline.hub.people;

import java.util.Locale;

/** What somebody does, and so what they may. */
public enum Role {
    /** Talks with customers at a desk. */
    AGENT,
    /** Talks with customers in a shop. */
    STORE,
    /** Watches over the floor. */
    SUPERVISOR,
    /** Looks after people and keys. */
    ADMIN;

    /** The name in the contract and in storage, for example {@code agent}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this id. */
    public static Role of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
