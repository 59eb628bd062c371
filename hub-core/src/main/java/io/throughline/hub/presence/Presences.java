package io.throughline.hub.presence;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.bus.Topic;
import io.throughline.hub.presence.PresenceBook.Noted;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The presence of everybody, known on every node. A book beside the journal keeps it; nodes tell each other of changes
 * over the bus, and look into the book now and then, because what is said over the bus may be lost.
 */
public final class Presences {
    private static final Logger LOG = LoggerFactory.getLogger(Presences.class);
    private static final Topic<Noted> CHANGED = new Topic<>("presence.changed", Noted.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LOOK_BACK = Duration.ofSeconds(15);
    private static final int LOOK_AT_ALL = 30;

    private final Vertx vertx;
    private final PresenceBook book;
    private final Bus bus;
    private final Map<String, Noted> known = new ConcurrentHashMap<>();
    private final List<Consumer<Presence>> listeners = new CopyOnWriteArrayList<>();
    private volatile long lookedNanos = System.nanoTime();
    private int looks;

    /** Presence kept in this book. */
    public Presences(Vertx vertx, PresenceBook book, Bus bus) {
        this.vertx = vertx;
        this.book = book;
        this.bus = bus;
    }

    /** Listens, then learns what the book has already; holds when both are done. */
    public Future<Void> start() {
        vertx.setPeriodic(LOOK_EVERY.toMillis(), any -> look());
        return bus.listen(CHANGED, this::learn).compose(listening -> learn(book.all()));
    }

    /**
     * A node that hung for longer than it looks back reads everything again. So does every node now and then: what was
     * written right before the database's clock was set forward seems to be long past.
     */
    private void look() {
        boolean hung = System.nanoTime() - lookedNanos > TimeUnit.SECONDS.toNanos(LOOK_BACK.toSeconds() / 2);
        boolean all = looks++ % LOOK_AT_ALL == 0;
        learn(hung || all ? book.all() : book.within(LOOK_BACK))
                .onFailure(failure -> LOG.debug("cannot look up who is there just now", failure));
    }

    private Future<Void> learn(Future<List<Noted>> page) {
        long asked = System.nanoTime();
        return page.onSuccess(all -> {
                    all.forEach(this::learn);
                    lookedNanos = asked;
                })
                .mapEmpty();
    }

    /** Tells of every change, on whichever thread it became known. */
    public void follow(Consumer<Presence> listener) {
        listeners.add(listener);
    }

    /** Sets it; holds when it is written down. Every node learns it soon, this one at once. */
    public Future<Presence> set(Presence presence) {
        return book.note(presence).map(this::tell);
    }

    /** Sets it unless something else than {@code seen} has become known of the agent; holds what was set, if it was. */
    public Future<Optional<Presence>> setIf(Presence seen, Presence presence) {
        return Optional.ofNullable(known.get(presence.agent()))
                .filter(noted -> noted.presence().equals(seen))
                .map(noted -> book.noteIf(presence, noted.number()).map(set -> set.map(this::tell)))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Presence tell(Noted noted) {
        learn(noted);
        bus.publish(CHANGED, noted);
        return noted.presence();
    }

    private void learn(Noted noted) {
        Noted before = known.get(noted.presence().agent());
        Noted now = known.merge(
                noted.presence().agent(), noted, (old, young) -> young.number() > old.number() ? young : old);
        if (now.equals(noted) && !noted.equals(before)) {
            listeners.forEach(listener -> listener.accept(noted.presence()));
        }
    }

    /** The presence of one member of staff; offline when nothing is known. */
    public Presence of(String agent) {
        return Optional.ofNullable(known.get(agent)).map(Noted::presence).orElseGet(() -> Presence.unknown(agent));
    }

    /** The presence of everybody of whom something is known. */
    public List<Presence> all() {
        return known.values().stream().map(Noted::presence).toList();
    }
}
