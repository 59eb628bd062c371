package io.throughline.hub.lane;

import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.vertx.core.Future;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Contexts of a hub that has no grid: one process, in memory, unbounded. */
public final class LocalContexts implements Contexts {
    private final Map<CustomerId, Context> contexts = new ConcurrentHashMap<>();
    private final JournalContexts journal;

    /** Reads through to the journal. */
    public LocalContexts(JournalContexts journal) {
        this.journal = journal;
    }

    @Override
    public Future<Context> latest(CustomerId customer) {
        return recent(customer).compose(journal::catchUp).onSuccess(this::keep);
    }

    @Override
    public Future<Context> recent(CustomerId customer) {
        Context known = contexts.get(customer);
        return known == null ? journal.fold(customer).onSuccess(this::keep) : Future.succeededFuture(known);
    }

    @Override
    public Future<Context> caughtUp(Context old) {
        return journal.catchUp(old).onSuccess(this::keep);
    }

    @Override
    public Future<Void> share(Context context) {
        keep(context);
        return Future.succeededFuture();
    }

    private void keep(Context context) {
        contexts.merge(context.customer(), context, (old, young) -> young.version() > old.version() ? young : old);
    }
}
