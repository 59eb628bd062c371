package io.throughline.hub.people;

/** What is kept of a password; it never prints itself. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "(password hash)";
    }
}
