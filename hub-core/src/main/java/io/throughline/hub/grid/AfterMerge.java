package io.throughline.hub.grid;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import com.hazelcast.core.LifecycleListener;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When members that did not see each other are one cluster again, nobody can say which of their contexts is newer than
 * the journal's: the grid is thrown away and fills itself from the journal. Once more some seconds later, for what was on
 * its way to the grid when it was emptied.
 */
final class AfterMerge implements LifecycleListener {
    private static final Logger LOG = LoggerFactory.getLogger(AfterMerge.class);
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

    private final HazelcastInstance hazelcast;
    private final Vertx vertx;
    private final AtomicInteger rebuilt = new AtomicInteger();

    AfterMerge(HazelcastInstance hazelcast, Vertx vertx) {
        this.hazelcast = hazelcast;
        this.vertx = vertx;
    }

    @Override
    public void stateChanged(LifecycleEvent event) {
        if (event.getState() == LifecycleState.MERGED) {
            LOG.warn("members that did not see each other are one cluster again; the grid is built anew");
            empty();
            rebuilt.incrementAndGet();
            vertx.setTimer(ON_ITS_WAY.toMillis(), any -> empty());
        }
    }

    /** How often that has happened. */
    int rebuilt() {
        return rebuilt.get();
    }

    private void empty() {
        vertx.executeBlocking(
                        () -> {
                            hazelcast.getMap(GridConfig.CONTEXTS).clear();
                            return true;
                        },
                        false)
                .onFailure(failure -> LOG.warn("the grid cannot be emptied", failure));
    }
}
