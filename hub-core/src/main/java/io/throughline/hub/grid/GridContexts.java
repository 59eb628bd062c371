package io.throughline.hub.grid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import io.throughline.hub.lane.Contexts;
import io.throughline.hub.lane.JournalContexts;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.ContextCodec;
import io.throughline.hub.story.CustomerId;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Contexts on the grid: one map for the whole cluster, read through from the journal, bounded by evicting what was not
 * used for long, and never replaced by an older version. Beside it each node keeps the objects it decided on lately.
 */
public final class GridContexts implements Contexts {
    /** Objects, and how they look when written, take about so many times the room of their bytes. */
    private static final int OBJECTS_PER_BYTE = 6;

    private static final int OVERHEAD_BYTES = 1_000;

    /** The part of the heap that the contexts which a node decided on lately may take. */
    private static final long MAX_RECENT_BYTES = Runtime.getRuntime().maxMemory() / 10;

    private static final CompletionStage<?> DONE = CompletableFuture.completedStage("done");

    private final IMap<String, byte[]> map;
    private final ContextCodec codec;
    private final JournalContexts journal;
    private final Complaints complaints = new Complaints();
    private final Cache<CustomerId, Context> recent = Caffeine.newBuilder()
            .maximumWeight(MAX_RECENT_BYTES)
            .weigher((CustomerId customer, Context context) -> OVERHEAD_BYTES + context.size() * OBJECTS_PER_BYTE)
            .build();

    /** Contexts on this grid, read through from this journal. */
    public GridContexts(HazelcastInstance grid, ContextCodec codec, JournalContexts journal) {
        this.map = grid.getMap(GridConfig.CONTEXTS);
        this.codec = codec;
        this.journal = journal;
    }

    @Override
    public Future<Context> latest(CustomerId customer) {
        return fromGrid(customer)
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() -> journal.fold(customer).compose(this::shared)));
    }

    @Override
    public Future<Context> atLeast(CustomerId customer, long version) {
        @Nullable Context known = recent.getIfPresent(customer);
        return known != null && known.version() >= version
                ? Future.succeededFuture(known)
                : Contexts.super.atLeast(customer, version);
    }

    @Override
    public Future<Context> recent(CustomerId customer) {
        @Nullable Context known = recent.getIfPresent(customer);
        return known == null ? latest(customer) : Future.succeededFuture(known);
    }

    @Override
    public Future<Context> caughtUp(Context old) {
        return journal.catchUp(old)
                .compose(fresh -> fresh.version() == old.version() ? Future.succeededFuture(fresh) : shared(fresh));
    }

    private Future<Context> shared(Context context) {
        return context.version() == 0
                ? Future.succeededFuture(context)
                : share(context).map(context);
    }

    @Override
    public Future<Void> share(Context context) {
        byte[] value = Versioned.of(context.version(), codec.write(context));
        @Nullable Context before = recent.getIfPresent(context.customer());
        recent.asMap().merge(context.customer(), context, GridContexts::newer);
        if (before != null) {
            journal.keepIfDue(before, context);
        }
        CompletionStage<?> shared = map.submitToKey(context.customer().toString(), new PutIfNewer(value))
                .handleAsync(
                        (done, failure) -> failure == null ? DONE : forget(context.customer(), failure),
                        Patience.AT_ONCE)
                .thenComposeAsync(forgotten -> forgotten, Patience.AT_ONCE);
        return Patience.within(shared).<Void>mapEmpty().otherwise(late -> {
            complaints.about("the grid takes its time with the context of customer {}: {}", context.customer(), late);
            return null;
        });
    }

    private static Context newer(Context old, Context young) {
        return young.version() > old.version() ? young : old;
    }

    /** A context that could not be shared must not be read from the grid as if it were the newest. */
    private CompletionStage<?> forget(CustomerId customer, Throwable failure) {
        complaints.about("the context of customer {} is not on the grid: {}", customer, failure);
        return map.removeAsync(customer.toString()).handleAsync((removed, notEither) -> DONE, Patience.AT_ONCE);
    }

    private Future<Optional<Context>> fromGrid(CustomerId customer) {
        return Patience.within(map.getAsync(customer.toString()))
                .map(found -> Optional.ofNullable(found).flatMap(versioned -> decoded(customer, versioned)))
                .otherwise(failure -> {
                    complaints.about("the grid does not answer for customer {}: {}", customer, failure);
                    return Optional.empty();
                });
    }

    private Optional<Context> decoded(CustomerId customer, byte[] versioned) {
        @Nullable Context known = recent.getIfPresent(customer);
        if (known != null && known.version() >= Versioned.version(versioned)) {
            return Optional.of(known);
        }
        Optional<Context> context = codec.read(Versioned.value(versioned));
        context.ifPresent(read -> recent.asMap().merge(customer, read, GridContexts::newer));
        return context;
    }
}
