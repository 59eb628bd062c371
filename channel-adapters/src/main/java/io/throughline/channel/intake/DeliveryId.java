package io.throughline.channel.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Gives every delivery of every source one id for ever: a name-based UUID of version 5 (RFC 9562). */
public final class DeliveryId {
    private static final UUID NAMESPACE = UUID.fromString("6f1c58a8-3b57-5d0f-8a0e-5f7a4f0f5f0e");

    private DeliveryId() {}

    /** The id of what this source calls {@code id}. */
    public static UUID of(String source, String id) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip());
        sha1.update(source.getBytes(StandardCharsets.UTF_8));
        sha1.update((byte) 0); // no source or id contains it, so ("ab", "c") and ("a", "bc") differ
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(id.getBytes(StandardCharsets.UTF_8)));
        long most = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
        long least = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java knows SHA-1", impossible);
        }
    }
}
