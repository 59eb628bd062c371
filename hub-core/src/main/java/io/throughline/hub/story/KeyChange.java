package io.throughline.hub.story;

import io.throughline.hub.journal.Key;
import java.util.Set;

/**
 * Which keys lead to the customer from an event on, and which no longer.
 *
 * @param claims refused when another customer holds one
 */
public record KeyChange(Set<Key> claims, Set<Key> releases) {
    /** An event that changes no keys. */
    public static final KeyChange NONE = new KeyChange(Set.of(), Set.of());

    /** Keys that lead to the customer from now on. */
    public static KeyChange claim(Key... keys) {
        return new KeyChange(Set.of(keys), Set.of());
    }

    /** Keys that lead nowhere from now on. */
    public static KeyChange release(Key... keys) {
        return new KeyChange(Set.of(), Set.of(keys));
    }
}
