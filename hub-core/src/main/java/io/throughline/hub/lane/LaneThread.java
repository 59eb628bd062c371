package io.throughline.hub.lane;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.Executor;

/** The one thread on which the lanes of a shard work, as an executor that keeps order. */
record LaneThread(Executor executor) {
    /** The same future, its result being handed over on this thread. */
    <T> Future<T> bring(Future<T> future) {
        Promise<T> promise = Promise.promise();
        future.onComplete(result -> executor.execute(() -> promise.handle(result)));
        return promise.future();
    }
}
