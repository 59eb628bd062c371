package io.throughline.ui.stream;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that changed.
 *
 * @param addresses who it is for: everybody who follows at least one of them
 * @param type as in the contract
 * @param key of the thing that changed
 * @param version of that thing; a newer one of the same key makes older ones pointless
 * @param data what it is now, in the language of the reader
 * @param latestOnly whether older messages of the same type and key need not be replayed
 */
public record Message(
        Set<String> addresses,
        String type,
        String key,
        long version,
        Function<Locale, Object> data,
        boolean latestOnly) {
    public Message {
        addresses = Set.copyOf(addresses);
    }
}
