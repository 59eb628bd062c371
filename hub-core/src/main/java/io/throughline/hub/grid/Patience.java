package io.throughline.hub.grid;

import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * How long this node waits for another member of the grid. A member that hangs is declared dead after five seconds; until
 * then everything that is asked of it hangs as well, and nobody who asks a living node shall wait for that. What was asked
 * is not called off: it comes to be when the member goes on, and does no harm then, for the grid keeps what is newer.
 */
final class Patience {
    /** Many times what the grid takes, and little for somebody who waits. */
    static final long MILLIS = 250;

    private Patience() {}

    /** The same, failed with a {@link java.util.concurrent.TimeoutException} when it takes longer. */
    static <T> Future<T> within(CompletionStage<T> asked) {
        CompletableFuture<T> limited = new CompletableFuture<>();
        asked.whenComplete((value, failure) -> {
            if (failure == null) {
                limited.complete(value);
            } else {
                limited.completeExceptionally(failure);
            }
        });
        return Future.fromCompletionStage(
                limited.isDone() ? limited : limited.orTimeout(MILLIS, TimeUnit.MILLISECONDS));
    }
}
