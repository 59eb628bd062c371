package io.throughline.hub.story;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A feature as the kernel sees it: its slice of the context, its events, and what they mean for look-ups.
 *
 * @param eventTypes stored type name with version (for example {@code contact.opened.v1}) to the event's record. A
 *     name, once stored, is never given to another record
 * @param keys which keys an event claims or releases
 * @param searchWords the words a slice adds to what the customer is found by
 */
public record Feature<S>(
        Slice<S> slice,
        Map<String, Class<? extends Event>> eventTypes,
        Function<Event, KeyChange> keys,
        Function<S, Set<String>> searchWords) {
    /** A feature that is not looked up by keys and not searched. */
    public static <S> Feature<S> of(Slice<S> slice, Map<String, Class<? extends Event>> eventTypes) {
        return new Feature<>(slice, eventTypes, event -> KeyChange.NONE, state -> Set.of());
    }
}
