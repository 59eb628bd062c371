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
    @SuppressWarnings("UnnecessaryLambda") // that it is this very object says that a feature is not searched
    private static final Function<?, Set<String>> NOT_SEARCHED = state -> Set.of();

    /** A feature that is not looked up by keys and not searched. */
    public static <S> Feature<S> of(Slice<S> slice, Map<String, Class<? extends Event>> eventTypes) {
        return new Feature<>(slice, eventTypes, event -> KeyChange.NONE, notSearched());
    }

    /** For features that add no words. */
    @SuppressWarnings("unchecked") // it looks at no state
    public static <S> Function<S, Set<String>> notSearched() {
        return (Function<S, Set<String>>) NOT_SEARCHED;
    }

    /** Whether customers are found by this feature's words. */
    boolean searched() {
        return searchWords != NOT_SEARCHED;
    }
}
