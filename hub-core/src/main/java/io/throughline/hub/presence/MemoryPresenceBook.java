package io.throughline.hub.presence;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A book that is lost with the process: for tests and trials. May be used from any thread. */
public final class MemoryPresenceBook implements PresenceBook {
    private final Map<String, Noted> book = new HashMap<>();

    @Override
    public synchronized Future<Noted> note(Presence presence) {
        long number =
                book.containsKey(presence.agent()) ? book.get(presence.agent()).number() : 0;
        Noted noted = new Noted(presence, number + 1);
        book.put(presence.agent(), noted);
        return Future.succeededFuture(noted);
    }

    @Override
    public synchronized Future<Optional<Noted>> noteIf(Presence presence, long number) {
        return Optional.ofNullable(book.get(presence.agent()))
                .filter(known -> known.number() == number)
                .map(known -> note(presence).map(Optional::of))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    @Override
    public synchronized Future<List<Noted>> all() {
        return Future.succeededFuture(List.copyOf(book.values()));
    }

    /** Everything: it costs nothing here. */
    @Override
    public Future<List<Noted>> within(Duration past) {
        return all();
    }
}
