package io.throughline.hub.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Sign-ins of another store, remembered for a moment, since every request and every open page asks who it is. What ends
 * or changes is changed only when no node remembers it any more: whoever changes it waits until all have said so or,
 * where one says nothing, until its memory is over. What was asked for before that is not remembered after it.
 */
public final class RememberedSignIns implements SignIns {
    /** How long an answer of the store is remembered, counted from the question. */
    public static final Duration MEMORY = Duration.ofSeconds(2);

    private static final int MOST = 20_000;

    private final SignIns store;
    private final Forgetting everywhere;
    private final long memoryNanos;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<String, Known> remembered;

    private record Known(SignIn signIn, long askedNanos) {}

    /** Remembers sign-ins of this store, for as long as {@code everywhere} waits for a node that says nothing. */
    public RememberedSignIns(SignIns store, Forgetting everywhere) {
        this.store = store;
        this.everywhere = everywhere;
        this.memoryNanos = everywhere.patience().toNanos();
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(everywhere.patience())
                .build();
    }

    /** Listens to what other nodes change; holds when they know. It must not be asked before. */
    public Future<Void> start() {
        return everywhere.start(this::forget);
    }

    private void forget(String id) {
        changes.incrementAndGet();
        remembered.invalidate(id);
    }

    @Override
    public Future<Optional<SignIn>> find(String id) {
        long now = System.nanoTime();
        @Nullable Known known = remembered.getIfPresent(id);
        if (known != null && now - known.askedNanos() < memoryNanos) {
            return Future.succeededFuture(Optional.of(known.signIn()));
        }
        long before = changes.get();
        return store.find(id).onSuccess(found -> found.ifPresent(signIn -> remember(new Known(signIn, now), before)));
    }

    /** One step with what {@link #forget} does: a change is counted before what it makes untrue is thrown away. */
    private void remember(Known known, long before) {
        remembered.asMap().compute(known.signIn().id(), (id, old) -> changes.get() == before ? known : old);
    }

    @Override
    public Future<Void> add(SignIn signIn) {
        return store.add(signIn);
    }

    /** Other nodes go on with an earlier sign of life for a moment; each of them writes at most one more. */
    @Override
    public Future<Void> seen(String id, Instant at) {
        remembered
                .asMap()
                .computeIfPresent(id, (key, known) -> new Known(known.signIn().seenAt(at), known.askedNanos()));
        return store.seen(id, at);
    }

    @Override
    public Future<Void> speak(String id, Locale language) {
        return changed(id, store.speak(id, language));
    }

    @Override
    public Future<Void> renew(String id, int generation) {
        return changed(id, store.renew(id, generation));
    }

    @Override
    public Future<Void> end(String id) {
        return changed(id, store.end(id));
    }

    /** Also where it is not known whether the store has changed it. */
    private Future<Void> changed(String id, Future<Void> change) {
        return change.transform(done -> {
            forget(id);
            return everywhere.forget(id).compose(forgotten -> change);
        });
    }

    /** Those are too old to count, remembered or not. */
    @Override
    public Future<Void> forget(Instant seenBefore) {
        return store.forget(seenBefore);
    }
}
