package io.throughline.channel.http;

import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.problem.Problems;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps count of the bytes of requests that wait for their answer. While the journal is slow they pile up; beyond what
 * memory can hold the next one is turned away with 429, before anything is made of it.
 */
public final class InHand implements Handler<RoutingContext> {
    /** What is made of a request takes several times its bytes, and others want room too. */
    private static final int PART_OF_HEAP = 32;

    private final long most;
    private final AtomicLong bytes = new AtomicLong();

    InHand(long most) {
        this.most = most;
    }

    /** As much as this process can bear. */
    public static InHand ofHeap() {
        return new InHand(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    @Override
    public void handle(RoutingContext ctx) {
        int length = ctx.body().length();
        long now = bytes.addAndGet(length);
        if (now > most && now > length) {
            bytes.addAndGet(-length);
            throw new ProblemException(Problems.busy());
        }
        ctx.addEndHandler(ended -> bytes.addAndGet(-length));
        ctx.next();
    }
}
