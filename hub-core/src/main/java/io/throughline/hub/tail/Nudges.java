package io.throughline.hub.tail;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.bus.Topic;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.lane.CommitListener;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the tails of all nodes that the journal has grown: this node's at once, the others' at most every 2 ms. */
public final class Nudges implements CommitListener {
    /** Said when a node has committed events. */
    public record Grown(long number) {}

    private static final Topic<Grown> GROWN = new Topic<>("journal.grown", Grown.class);
    private static final long QUIET_MILLIS = 2;

    private final Vertx vertx;
    private final Bus bus;
    private final Tail tail;
    private final AtomicBoolean announced = new AtomicBoolean();
    private volatile long newest;

    /** Nudges between this tail and those of the other nodes. */
    public Nudges(Vertx vertx, Bus bus, Tail tail) {
        this.vertx = vertx;
        this.bus = bus;
        this.tail = tail;
    }

    /** Listens for the other nodes; holds when they know. */
    public Future<Void> start() {
        return bus.listen(GROWN, grown -> nudge());
    }

    @Override
    public void committed(List<Recorded> events) {
        nudge();
        newest = events.get(events.size() - 1).position().number();
        if (announced.compareAndSet(false, true)) {
            vertx.setTimer(QUIET_MILLIS, any -> {
                announced.set(false);
                bus.publish(GROWN, new Grown(newest));
            });
        }
    }

    private void nudge() {
        tail.nudge();
    }
}
