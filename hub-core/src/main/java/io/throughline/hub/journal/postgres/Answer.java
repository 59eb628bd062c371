package io.throughline.hub.journal.postgres;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** What somebody waits for. It is given on the context of whoever asked, so that no caller changes threads. */
final class Answer<T> {
    private final Promise<T> promise = Promise.promise();
    private final @Nullable Context asker = Vertx.currentContext();

    Future<T> future() {
        return promise.future();
    }

    void give(T value) {
        give(Future.succeededFuture(value));
    }

    void fail(Throwable cause) {
        give(Future.failedFuture(cause));
    }

    void give(AsyncResult<T> result) {
        if (asker == null) {
            complete(result);
        } else {
            asker.runOnContext(now -> complete(result));
        }
    }

    private void complete(AsyncResult<T> result) {
        promise.complete(result.result(), result.cause());
    }
}
