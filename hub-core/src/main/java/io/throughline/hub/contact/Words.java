package io.throughline.hub.contact;

import java.util.Optional;
import java.util.UUID;

/**
 * What the customer wrote in a contact: enough of it to know what she came for and how it stands.
 *
 * @param unread her messages since we last wrote
 * @param first what she began with, shortened; empty when she wrote nothing
 * @param last her newest message, shortened; empty when she wrote nothing
 * @param begun where the journal has the first one
 */
public record Words(int unread, String first, String last, Optional<UUID> begun) {
    static final Words NONE = new Words(0, "", "", Optional.empty());

    private static final int MAX_LENGTH = 160;

    /** After one more message. */
    Words heard(String text, UUID event) {
        String shortened = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
        return begun.isPresent()
                ? new Words(unread + 1, first, shortened, begun)
                : new Words(unread + 1, shortened, shortened, Optional.of(event));
    }

    /** After an answer of ours. */
    Words read() {
        return new Words(0, first, last, begun);
    }
}
