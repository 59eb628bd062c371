package io.throughline.hub.preference;

import io.throughline.hub.people.UserId;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A book that is lost with the process: for tests and trials. May be used from any thread. */
public final class MemoryPreferenceBook implements PreferenceBook {
    private final Map<UserId, Preferences> book = new ConcurrentHashMap<>();

    @Override
    public Future<Optional<Preferences>> of(UserId person) {
        return Future.succeededFuture(Optional.ofNullable(book.get(person)));
    }

    @Override
    public Future<Void> keep(UserId person, Preferences preferences) {
        book.put(person, preferences);
        return Future.succeededFuture();
    }
}
