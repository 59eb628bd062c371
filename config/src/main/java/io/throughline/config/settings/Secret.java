package io.throughline.config.settings;

/** A value that opens something: it never prints itself. */
public record Secret(String value) {
    /** Refuses an empty one. */
    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret must not be blank");
        }
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
