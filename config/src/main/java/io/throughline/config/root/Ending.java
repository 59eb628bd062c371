package io.throughline.config.root;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of a node: all its steps together have one span of time, and each is left when that is over. */
final class Ending {
    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
    private static final long LEAST_MILLIS = 100; // every step is begun, and done if it is quick

    private final long endNanos;

    /** Begins now. */
    Ending(Duration span) {
        this.endNanos = System.nanoTime() + span.toNanos();
    }

    /** Does it; holds when it is done, has failed, or was left. */
    Future<Void> step(String what, Supplier<? extends Future<?>> step) {
        long left = TimeUnit.NANOSECONDS.toMillis(endNanos - System.nanoTime());
        return step.get()
                .timeout(Math.max(left, LEAST_MILLIS), TimeUnit.MILLISECONDS)
                .onFailure(failure -> LOG.warn("ending without {}: {}", what, failure.getMessage()))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }
}
