package io.throughline.hub.supervision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists that the tiles of a wallboard open. */
public enum ListName {
    /** Who waits for an agent, longest first. */
    WAITING,
    /** The same; its first row is the tile's. */
    LONGEST,
    /** What the service level of today counts: answered, or given up after the target. */
    SERVICE_LEVEL,
    /** Contacts of seven days in which something known was asked again. */
    REPEATS,
    /** Contacts of the last hour with an angry customer. */
    ANGRY,
    /** Everybody who takes contacts, and what they do. */
    STAFF;

    /** The name in messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The list with this id, if there is one. */
    public static Optional<ListName> find(String id) {
        return Arrays.stream(values()).filter(list -> list.id().equals(id)).findFirst();
    }
}
