package io.throughline.hub.grid;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A value of the grid with its version in front: eight bytes, big-endian, so that versions compare without parsing. */
final class Versioned {
    private Versioned() {}

    static byte[] of(long version, byte[] value) {
        return ByteBuffer.allocate(Long.BYTES + value.length)
                .putLong(version)
                .put(value)
                .array();
    }

    static long version(byte[] versioned) {
        return ByteBuffer.wrap(versioned).getLong();
    }

    static byte[] value(byte[] versioned) {
        return Arrays.copyOfRange(versioned, Long.BYTES, versioned.length);
    }
}
