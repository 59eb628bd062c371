package io.throughline.hub.lane;

import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.vertx.core.Future;

/** Where contexts are shared. Everything in it can be rebuilt from the journal. */
public interface Contexts {
    /** Holds the newest context, read through from the journal; empty at version 0 for an unknown customer. */
    Future<Context> latest(CustomerId customer);

    /**
     * Holds a context that has come at least so far. Whoever follows the journal asks by this: an event can be read there
     * before its context is shared, and after the death of the node that wrote it its context is never shared at all.
     */
    default Future<Context> atLeast(CustomerId customer, long version) {
        return latest(customer)
                .compose(context -> context.version() >= version ? Future.succeededFuture(context) : caughtUp(context));
    }

    /** Holds a context that is good enough to base a decision on: the journal refuses what is based on an old one. */
    Future<Context> recent(CustomerId customer);

    /** Holds the context with everything the journal has beyond it, after a decision on it turned out to be too late. */
    Future<Context> caughtUp(Context old);

    /** Shares a context that has just been committed; an older version never replaces a newer one. */
    Future<Void> share(Context context);
}
