package io.throughline.hub.grid;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long this node waits for another member of the grid. A member that hangs is declared dead after five seconds; until
 * then everything that is asked of it hangs as well, and nobody who asks a living node shall wait for that. What was asked
 * is not called off: it comes to be when the member goes on, and does no harm then, for the grid keeps what is newer.
 */
final class Patience {
    /** Many times what the grid takes, and little for somebody who waits. */
    static final long MILLIS = 250;

    /**
     * For the little that follows an answer of the grid. Left to itself the grid takes each step of it to the common pool,
     * and every such hop waits for a processor.
     */
    static final Executor AT_ONCE = Runnable::run;

    private Patience() {}

    /**
     * The same on the context of whoever asks, failed with a {@link java.util.concurrent.TimeoutException} when it takes
     * longer.
     */
    static <T> Future<T> within(CompletionStage<T> asked) {
        CompletableFuture<T> answered = new CompletableFuture<>();
        asked.whenCompleteAsync(
                (value, failure) -> {
                    if (failure == null) {
                        answered.complete(value);
                    } else {
                        answered.completeExceptionally(failure);
                    }
                },
                AT_ONCE);
        @Nullable Context asker = Vertx.currentContext();
        Future<T> brought =
                asker == null ? Future.fromCompletionStage(answered) : Future.fromCompletionStage(answered, asker);
        return brought.timeout(MILLIS, TimeUnit.MILLISECONDS);
    }
}
