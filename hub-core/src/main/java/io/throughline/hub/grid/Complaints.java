package io.throughline.hub.grid;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that the grid does not do its part, which happens to every customer at once while a node is cut off: the first
 * time in some seconds aloud, the others only for those who debug.
 */
final class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(GridContexts.class);
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    void about(String sentence, Object customer, Throwable why) {
        long until = quietUntil.get();
        long now = System.nanoTime();
        if (now - until >= 0 && quietUntil.compareAndSet(until, now + QUIET_NANOS)) {
            LOG.warn(sentence + " (the next ones are not told for some seconds)", customer, why.toString());
        } else {
            LOG.debug(sentence, customer, why.toString());
        }
    }
}
