package io.throughline.hub.people;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sign-ins that end with the process: for tests and trials. May be used from any thread. */
public class MemorySignIns implements SignIns {
    private final Map<String, SignIn> signIns = new HashMap<>();

    @Override
    public synchronized Future<Void> add(SignIn signIn) {
        signIns.put(signIn.id(), signIn);
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Optional<SignIn>> find(String id) {
        return Future.succeededFuture(Optional.ofNullable(signIns.get(id)));
    }

    @Override
    public Future<Void> seen(String id, Instant at) {
        return change(id, it -> it.seenAt(at));
    }

    @Override
    public Future<Void> speak(String id, Locale language) {
        return change(id, it -> new SignIn(id, it.user(), it.generation(), it.since(), it.seen(), language, it.csrf()));
    }

    @Override
    public Future<Void> renew(String id, int generation) {
        return change(id, it -> new SignIn(id, it.user(), generation, it.since(), it.seen(), it.language(), it.csrf()));
    }

    private synchronized Future<Void> change(String id, UnaryOperator<SignIn> change) {
        signIns.computeIfPresent(id, (key, signIn) -> change.apply(signIn));
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Void> end(String id) {
        signIns.remove(id);
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Void> forget(Instant seenBefore) {
        signIns.values().removeIf(signIn -> signIn.seen().isBefore(seenBefore));
        return Future.succeededFuture();
    }
}
