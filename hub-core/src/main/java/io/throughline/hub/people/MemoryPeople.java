package io.throughline.hub.people;

import io.vertx.core.Future;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** People that are forgotten when the process ends: for tests and trials. May be used from any thread. */
public final class MemoryPeople implements People {
    private record Kept(User user, PasswordHash password) {}

    private final NavigableMap<UserId, Kept> people = new TreeMap<>();

    @Override
    public synchronized Future<Optional<User>> find(UserId id) {
        return Future.succeededFuture(kept(id).map(Kept::user));
    }

    @Override
    public synchronized Future<List<User>> after(String id, int limit) {
        return Future.succeededFuture(people.values().stream()
                .map(Kept::user)
                .filter(user -> user.id().value().compareTo(id) > 0)
                .limit(limit)
                .toList());
    }

    @Override
    public synchronized Future<Boolean> add(User user, PasswordHash password) {
        return Future.succeededFuture(people.putIfAbsent(user.id(), new Kept(user, password)) == null);
    }

    @Override
    public synchronized Future<Optional<User>> change(UserId id, UnaryOperator<User> change) {
        return Future.succeededFuture(kept(id).map(old -> keep(change.apply(old.user()), old.password())));
    }

    @Override
    public synchronized Future<Optional<PasswordHash>> passwordOf(UserId id) {
        return Future.succeededFuture(kept(id).map(Kept::password));
    }

    @Override
    public synchronized Future<Optional<User>> setPassword(UserId id, PasswordHash password) {
        return Future.succeededFuture(kept(id).map(old -> keep(old.user().withNewGeneration(), password)));
    }

    private Optional<Kept> kept(UserId id) {
        return Optional.ofNullable(people.get(id));
    }

    private User keep(User user, PasswordHash password) {
        people.put(user.id(), new Kept(user, password));
        return user;
    }
}
