package io.throughline.channel.http;

import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.List;

/** What is too much, too fast, or of another kind. */
public final class Limits {
    private Limits() {}

    /** Reads the body into memory, no more than this; 413 for more. Two handlers: reading, and checking again. */
    public static List<Handler<RoutingContext>> body(int bytes) {
        return List.of(BodyHandler.create(false).setBodyLimit(bytes), ctx -> {
            if (ctx.body().length() > bytes) {
                throw new ProblemException(tooLarge("The body has more than " + bytes + " bytes."));
            }
            ctx.next();
        });
    }

    /** The problem of something too large. */
    public static Problem tooLarge(String detail) {
        return Problem.of("too-large", "This is too large", 413).withDetail(detail);
    }

    /** The problem of somebody too fast. */
    public static Problem tooFast(Duration pause) {
        return Problem.of("too-fast", "Too many requests; nothing was stored", 429)
                .after(pause);
    }

    /** The problem of a content type that nobody reads. */
    public static Problem mediaType(String detail) {
        return Problem.of("media-type", "This media type is not understood here", 415)
                .withDetail(detail);
    }
}
