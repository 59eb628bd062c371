package io.throughline.ui.server;

import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets requests in until the node is about to stop, and knows when the last of them has been answered. Whoever comes
 * later is sent away with 503: nothing happened, and another node takes it. May be used from any thread.
 */
public final class Threshold implements Handler<RoutingContext> {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Promise<Void> empty = Promise.promise();

    @Override
    public void handle(RoutingContext context) {
        inside.incrementAndGet(); // first: who looks whether it is empty must see whoever was let in
        context.addEndHandler(answered -> leave());
        if (closed.get()) {
            context.response().putHeader("Connection", "close");
            context.fail(new ProblemException(Problem.of("stopping", "This node is stopping; another one takes it", 503)
                    .after(SOON)));
        } else {
            context.next();
        }
    }

    private void leave() {
        if (inside.decrementAndGet() == 0 && closed.get()) {
            empty.tryComplete();
        }
    }

    /** Lets nobody in any more; holds when all who are in have their answer. */
    public Future<Void> close() {
        closed.set(true);
        if (inside.get() == 0) {
            empty.tryComplete();
        }
        return empty.future();
    }
}
