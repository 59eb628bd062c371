package io.throughline.hub.customer;

import io.throughline.hub.journal.Key;

/**
 * Something that can identify a customer.
 *
 * @param value canonical: telephone numbers in E.164, e-mail addresses in lower case, at most 254 characters
 */
public record Handle(HandleKind kind, String value) {
    private static final int MAX_LENGTH = 254; // the longest e-mail address, RFC 5321

    public Handle {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a " + kind.id() + " needs 1 to " + MAX_LENGTH + " characters, not " + value.length());
        }
    }

    /** The handle with its kind's usual grade. */
    public Presented presented() {
        return new Presented(this, kind.usualGrade());
    }

    /** The key that leads from this handle to its customer. */
    public Key key() {
        return new Key(kind.id(), value);
    }

    @Override
    public String toString() {
        return kind.id() + ":" + value;
    }
}
