package io.throughline.hub.tail;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.bus.Topic;
import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.lane.CommitListener;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Tells the tails of all nodes that the journal has grown: this node's at once, the others' at most every 2 ms. */
public final class Nudges implements CommitListener {
    /**
     * Said when a node has committed events.
     *
     * @param node whose tail knows already
     */
    public record Grown(UUID node, Position newest) {}

    private static final Topic<Grown> GROWN = new Topic<>("journal.grown", Grown.class);
    private static final long QUIET_MILLIS = 2;

    private final UUID node;
    private final Vertx vertx;
    private final Bus bus;
    private final Tail tail;
    private final AtomicBoolean announced = new AtomicBoolean();
    private final AtomicReference<Position> newest = new AtomicReference<>(Position.START);

    /**
     * Nudges between this tail and those of the other nodes.
     *
     * @param node what this node is known by, so that it does not listen to itself
     */
    public Nudges(UUID node, Vertx vertx, Bus bus, Tail tail) {
        this.node = node;
        this.vertx = vertx;
        this.bus = bus;
        this.tail = tail;
    }

    /** Listens for the other nodes; holds when they know. */
    public Future<Void> start() {
        return bus.listen(GROWN, this::heard);
    }

    private void heard(Grown grown) {
        if (!grown.node().equals(node)) {
            tail.nudge(grown.newest());
        }
    }

    @Override
    public void committed(List<Recorded> events) {
        Position committed = events.get(events.size() - 1).position();
        tail.nudge(committed);
        newest.accumulateAndGet(committed, Position::later);
        if (announced.compareAndSet(false, true)) {
            vertx.setTimer(QUIET_MILLIS, any -> {
                announced.set(false);
                bus.publish(GROWN, new Grown(node, Objects.requireNonNull(newest.get())));
            });
        }
    }
}
