package io.throughline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What is not so yet but will be so soon. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long LOOK_EVERY_NANOS = 5_000_000;

    private Eventually() {}

    /** Looks again and again until it is equal; fails with what it was at the end. */
    public static <T> void equal(T expected, Supplier<T> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.get();
        while (!expected.equals(seen) && System.nanoTime() < end) {
            Thread.onSpinWait();
            seen = look.get();
        }
        assertThat(seen).isEqualTo(expected);
    }

    /** Looks again and again until it is so; fails with what was waited for. */
    public static void so(String what, BooleanSupplier look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!look.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time: %s", what).isLessThan(end);
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }
}
