package io.throughline.hub.lane;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** Brings answers back to the Vert.x context that asked, so that callers keep their single thread. */
final class CallerThread {
    private CallerThread() {}

    static <T> Future<T> bring(Future<T> future) {
        @Nullable Context caller = Vertx.currentContext();
        if (caller == null) {
            return future;
        }
        Promise<T> promise = Promise.promise();
        future.onComplete(result -> caller.runOnContext(go -> promise.handle(result)));
        return promise.future();
    }
}
