package io.throughline.ui.http;

import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.Problems;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whatever failed, on any route of the public server; whoever fails a request just fails it. What the hub did
 * not foresee is logged with everything and answered with nothing but that it happened.
 */
public final class ProblemWriter implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    @Override
    public void handle(RoutingContext context) {
        write(context, problem(context));
    }

    private static Problem problem(RoutingContext context) {
        @Nullable Throwable failure = context.failure();
        if (context.statusCode() > 0 && context.statusCode() != 500) {
            return ofStatus(context.statusCode());
        }
        if (failure == null) {
            return ofStatus(500);
        }
        Problem problem = Problems.of(failure);
        if (problem.status() == 500) {
            LOG.error("{} {} failed", context.request().method(), context.normalizedPath(), failure);
        }
        return problem;
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of("flawed", "The request cannot be understood", status);
            case 404 -> Problem.of("not-found", "There is no such thing", status);
            case 405 -> Problem.of("method", "This cannot be done here", status);
            case 406 -> Problem.of("not-acceptable", "There is no such form of it", status);
            case 413 -> Problem.of("too-large", "The request is too large", status);
            case 415 -> Problem.of("media-type", "Please send application/json", status);
            default -> Problem.of("failed", "Something went wrong in the hub", status);
        };
    }

    /** Writes a problem, unless an answer has begun already. */
    public static void write(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        problem.retryAfterSeconds().ifPresent(seconds -> response.putHeader("Retry-After", seconds));
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(problem.toJson().toBuffer());
    }
}
