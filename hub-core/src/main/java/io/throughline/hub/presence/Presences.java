package io.throughline.hub.presence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import io.throughline.hub.bus.Bus;
import io.throughline.hub.bus.Topic;
import io.throughline.hub.story.StoryJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The presence of everybody, known on every node. The grid keeps it while any node lives; nodes tell each other of
 * changes over the bus.
 */
public final class Presences {
    private static final Topic<Presence> CHANGED = new Topic<>("presence.changed", Presence.class);

    private final Vertx vertx;
    private final IMap<String, String> shared;
    private final Bus bus;
    private final Map<String, Presence> known = new ConcurrentHashMap<>();
    private final List<Consumer<Presence>> listeners = new CopyOnWriteArrayList<>();

    /** Presence kept on this grid. */
    public Presences(Vertx vertx, HazelcastInstance grid, Bus bus) {
        this.vertx = vertx;
        this.shared = grid.getMap("presence");
        this.bus = bus;
    }

    /** Listens, then learns what the grid knows already; holds when both are done. */
    public Future<Void> start() {
        return bus.listen(CHANGED, this::learn)
                .compose(listening -> vertx.executeBlocking(() -> List.copyOf(shared.values())))
                .onSuccess(known -> known.forEach(value -> learn(read(value))))
                .mapEmpty();
    }

    /** Tells of every change, on whichever thread it became known. */
    public void follow(Consumer<Presence> listener) {
        listeners.add(listener);
    }

    /** Sets it; holds when the grid has it. Every node learns it soon, this one at once. */
    public Future<Presence> set(Presence presence) {
        return Future.fromCompletionStage(shared.setAsync(presence.agent(), write(presence)))
                .map(done -> {
                    learn(presence);
                    bus.publish(CHANGED, presence);
                    return presence;
                });
    }

    private void learn(Presence presence) {
        Presence now = known.merge(
                presence.agent(), presence, (old, young) -> young.since().isBefore(old.since()) ? old : young);
        if (now.equals(presence)) {
            listeners.forEach(listener -> listener.accept(presence));
        }
    }

    /** The presence of one member of staff; offline when nothing is known. */
    public Presence of(String agent) {
        return known.getOrDefault(agent, Presence.unknown(agent));
    }

    /** The presence of everybody of whom something is known. */
    public List<Presence> all() {
        return List.copyOf(known.values());
    }

    private static String write(Presence presence) {
        try {
            return StoryJson.MAPPER.writeValueAsString(presence);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot write " + presence, unwritable);
        }
    }

    private static Presence read(String json) {
        try {
            return StoryJson.MAPPER.readValue(json, Presence.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("cannot read the presence " + json, unreadable);
        }
    }
}
