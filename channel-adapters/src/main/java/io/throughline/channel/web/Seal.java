package io.throughline.channel.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts with HMAC-SHA-256, so that whoever holds the secret can tell whether one was changed. Seals for different
 * purposes are not exchangeable. It never prints its secret.
 */
final class Seal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_BYTES = 16;

    private final SecretKeySpec key;
    private final String purpose;

    /**
     * A seal.
     *
     * @param secret at least 16 random bytes
     */
    Seal(byte[] secret, String purpose) {
        if (secret.length < MIN_BYTES) {
            throw new IllegalArgumentException("a secret for seals needs at least " + MIN_BYTES + " bytes");
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.purpose = purpose;
    }

    /** The text with its seal behind it. */
    String seal(String text) {
        return text + "." + sealOf(text);
    }

    /** The text, when its seal is right; comparing takes no time that depends on it. */
    Optional<String> open(String sealed) {
        int dot = sealed.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String text = sealed.substring(0, dot);
        byte[] right = sealOf(text).getBytes(StandardCharsets.US_ASCII);
        byte[] given = sealed.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, given) ? Optional.of(text) : Optional.empty();
    }

    private String sealOf(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] seal = mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java knows " + ALGORITHM, impossible);
        }
    }
}
