package io.throughline.config.journey.stage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** How long to wait for something, and how to look for it again and again until then. */
public record Patience(Vertx vertx, Duration longest) {
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 250;

    /** Looks until there is something; fails with {@link NotInTime}. */
    public <T> Future<T> until(String awaited, Supplier<Future<Optional<T>>> look, Supplier<String> instead) {
        return again(awaited, look, instead, System.nanoTime(), FIRST_PAUSE_MILLIS);
    }

    private <T> Future<T> again(
            String awaited, Supplier<Future<Optional<T>>> look, Supplier<String> instead, long start, long pause) {
        return look.get().compose(found -> {
            if (found.isPresent()) {
                return Future.succeededFuture(found.get());
            }
            if (System.nanoTime() - start > longest.toNanos()) {
                return Future.failedFuture(new NotInTime(awaited, longest, instead.get()));
            }
            return vertx.timer(pause, TimeUnit.MILLISECONDS)
                    .compose(
                            due -> again(awaited, look, instead, start, Math.min(LONGEST_PAUSE_MILLIS, pause * 3 / 2)));
        });
    }

    /** Waits for a future; fails with {@link NotInTime} when it does not complete. */
    public <T> Future<T> wait(String awaited, Future<T> future, Supplier<String> instead) {
        return future.timeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure -> Future.failedFuture(
                        failure instanceof TimeoutException
                                ? new NotInTime(awaited, longest, instead.get())
                                : failure));
    }
}
