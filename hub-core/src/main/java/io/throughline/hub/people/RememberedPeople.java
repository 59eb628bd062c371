package io.throughline.hub.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * People of another store, remembered for a moment, since every request asks who is calling. What changes here is known
 * here at once; other nodes know it after {@link #MEMORY} at the latest.
 */
public final class RememberedPeople implements People {
    /** How long an answer of the store is remembered. */
    public static final Duration MEMORY = Duration.ofSeconds(5);

    private static final int MOST = 10_000;

    private final People store;
    private final Cache<UserId, Optional<User>> remembered =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).build();

    /** Remembers people of this store. */
    public RememberedPeople(People store) {
        this.store = store;
    }

    @Override
    public Future<Optional<User>> find(UserId id) {
        Optional<User> known = remembered.getIfPresent(id);
        return known == null
                ? store.find(id).onSuccess(found -> remembered.put(id, found))
                : Future.succeededFuture(known);
    }

    @Override
    public Future<List<User>> after(String id, int limit) {
        return store.after(id, limit);
    }

    @Override
    public Future<Boolean> add(User user, PasswordHash password) {
        return store.add(user, password).onComplete(any -> remembered.invalidate(user.id()));
    }

    @Override
    public Future<Optional<User>> change(UserId id, UnaryOperator<User> change) {
        return store.change(id, change).onComplete(any -> remembered.invalidate(id));
    }

    @Override
    public Future<Optional<PasswordHash>> passwordOf(UserId id) {
        return store.passwordOf(id);
    }

    @Override
    public Future<Optional<User>> setPassword(UserId id, PasswordHash password) {
        return store.setPassword(id, password).onComplete(any -> remembered.invalidate(id));
    }
}
