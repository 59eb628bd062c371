package io.throughline.hub.people;

import java.util.regex.Pattern;

/** The name somebody signs in with: small letters, digits and single separators, 2 to 64 characters. */
public record UserId(String value) implements Comparable<UserId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");
    private static final int MAX_LENGTH = 64;

    public UserId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("'" + value + "' is no name to sign in with");
        }
    }

    /** Whether somebody could be called so. */
    public static boolean isOne(String value) {
        return value.length() >= 2
                && value.length() <= MAX_LENGTH
                && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
