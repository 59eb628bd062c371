package io.throughline.hub.floor;

import io.throughline.hub.lane.Contexts;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.vertx.core.Future;

/** Contexts of a moment at which the newest one is committed, but not shared: its node may have died in between. */
record LateContexts(HubFixture hub, Context before) implements Contexts {
    @Override
    public Future<Context> latest(CustomerId customer) {
        return Future.succeededFuture(before);
    }

    @Override
    public Future<Context> recent(CustomerId customer) {
        return latest(customer);
    }

    @Override
    public Future<Context> caughtUp(Context old) {
        return hub.folding.catchUp(old);
    }

    @Override
    public Future<Void> share(Context context) {
        return Future.succeededFuture();
    }
}
