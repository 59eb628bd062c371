package io.throughline.hub.people;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.bus.Topic;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Makes every node forget something that is not true any more, and knows when they have. A node that cannot be reached
 * does not say so; it is waited for until it has forgotten by itself. No clock on the wall plays a part.
 */
public final class Forgetting {
    /**
     * Said when something is not true any more.
     *
     * @param by the node that says so
     * @param number by which that node knows the answers
     */
    record Changed(UUID by, long number, String what) {}

    /** Said by a node that does not remember it. */
    record Forgotten(UUID by, long number, UUID node) {}

    private static final Topic<Changed> CHANGED = new Topic<>("remembered.changed", Changed.class);
    private static final Topic<Forgotten> FORGOTTEN = new Topic<>("remembered.forgotten", Forgotten.class);

    private final UUID node;
    private final Vertx vertx;
    private final Bus bus;
    private final IntSupplier nodes;
    private final Duration patience;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Asked> asked = new ConcurrentHashMap<>();

    private record Asked(int nodes, Set<UUID> done, Promise<Void> all) {
        void done(UUID one) {
            done.add(one);
            if (done.size() >= nodes) {
                all.tryComplete();
            }
        }
    }

    /**
     * Forgetting on this node and the others.
     *
     * @param node what this node is known by
     * @param nodes how many there may be, this one included; rather too many than too few
     * @param patience for how long a node remembers at most
     */
    public Forgetting(UUID node, Vertx vertx, Bus bus, IntSupplier nodes, Duration patience) {
        this.node = node;
        this.vertx = vertx;
        this.bus = bus;
        this.nodes = nodes;
        this.patience = patience;
    }

    Duration patience() {
        return patience;
    }

    /** Whatever is named has to be forgotten when this returns. Holds when the other nodes know whom to tell. */
    Future<Void> start(Consumer<String> forget) {
        return bus.listen(CHANGED, changed -> {
                    forget.accept(changed.what());
                    bus.publish(FORGOTTEN, new Forgotten(changed.by(), changed.number(), node));
                })
                .compose(listening -> bus.listen(FORGOTTEN, this::hear));
    }

    private void hear(Forgotten forgotten) {
        if (forgotten.by().equals(node)) {
            Optional.ofNullable(asked.get(forgotten.number())).ifPresent(waiting -> waiting.done(forgotten.node()));
        }
    }

    /** Holds when no node remembers it. */
    Future<Void> forget(String what) {
        long number = numbers.incrementAndGet();
        Promise<Void> all = Promise.promise();
        asked.put(number, new Asked(nodes.getAsInt(), ConcurrentHashMap.newKeySet(), all));
        long timer = vertx.setTimer(patience.toMillis(), over -> all.tryComplete());
        bus.publish(CHANGED, new Changed(node, number, what));
        return all.future().onComplete(done -> {
            vertx.cancelTimer(timer);
            asked.remove(number);
        });
    }
}
