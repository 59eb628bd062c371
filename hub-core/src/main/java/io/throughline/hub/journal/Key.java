package io.throughline.hub.journal;

/**
 * Something that leads to exactly one stream: a customer's handle, a contact's id, a return's number.
 *
 * @param kind what sort of key it is, for example {@code phone}
 * @param value its canonical text, for example an E.164 number
 */
public record Key(String kind, String value) {
    public Key {
        if (kind.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("a key needs a kind and a value, not '" + kind + ":" + value + "'");
        }
        if (kind.indexOf('\0') >= 0 || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a key holds no zero characters");
        }
    }

    @Override
    public String toString() {
        return kind + ":" + value;
    }
}
