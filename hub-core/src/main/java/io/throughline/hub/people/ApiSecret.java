package io.throughline.hub.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret half of a machine's key: 256 random bits. It never prints itself. */
public record ApiSecret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one. */
    public static ApiSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ApiSecret("tl_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * What is kept of it: SHA-256, in hex. A fast hash is right for a secret that nobody can guess; keys are found by
     * this hash, so comparing takes no time that depends on the secret.
     */
    public String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java knows SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
