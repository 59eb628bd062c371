package io.throughline.config.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for something to become so, looking again and again until the time is up. */
public final class Await {
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private Await() {}

    /** Returns once it is so; fails with what was waited for when it does not become so in time. */
    public static void until(Duration patience, String what, Supplier<Boolean> isSo) {
        present(patience, what, () -> isSo.get() ? Optional.of(true) : Optional.empty());
    }

    /** Returns what was found at last. */
    public static <T> T present(Duration patience, String what, Supplier<Optional<T>> find) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> found = find.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience.toMillis() + " ms: " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }
}
