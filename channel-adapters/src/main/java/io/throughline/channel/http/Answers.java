package io.throughline.channel.http;

import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.Problems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers: JSON, or a problem. */
public final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private Answers() {}

    /** Answers with JSON. */
    public static void json(RoutingContext ctx, int status, JsonObject body) {
        send(ctx, status, "application/json", body);
    }

    /** Answers that it was taken, with nothing more to say. */
    public static void noted(RoutingContext ctx) {
        if (open(ctx)) {
            ctx.response().setStatusCode(202).end();
        }
    }

    /** Answers with nothing to say. */
    public static void nothing(RoutingContext ctx) {
        if (open(ctx)) {
            ctx.response().setStatusCode(204).end();
        }
    }

    /** Answers with a problem. */
    public static void problem(RoutingContext ctx, Problem problem) {
        if (problem.status() == 401) {
            ctx.response().putHeader("WWW-Authenticate", "Bearer");
        }
        problem.retryAfterSeconds().ifPresent(s -> ctx.response().putHeader(HttpHeaders.RETRY_AFTER, s));
        send(ctx, problem.status(), Problem.MEDIA_TYPE, problem.toJson());
    }

    /** The failure handler of every channel's routes. */
    public static void failure(RoutingContext ctx) {
        @Nullable Throwable failure = ctx.failure();
        Problem problem = failure == null || ctx.statusCode() == 413 ? ofStatus(ctx) : Problems.of(failure);
        if (problem.status() == 500) {
            LOG.error("{} {} failed", ctx.request().method(), ctx.normalizedPath(), failure);
        }
        problem(ctx, problem);
    }

    private static Problem ofStatus(RoutingContext ctx) {
        return switch (ctx.statusCode()) {
            case 413 -> Limits.tooLarge("The body is larger than this address takes.");
            case 415 -> Problem.of("media-type", "This media type is not understood here", 415);
            case 404 -> Problem.notFound(ctx.normalizedPath());
            case 405 -> Problem.of("method", "This method is not for this address", 405);
            case 400 -> Problem.of("flawed", "The request cannot be understood", 400);
            default -> Problem.of("failed", "Something went wrong in the hub", 500);
        };
    }

    private static void send(RoutingContext ctx, int status, String type, JsonObject body) {
        if (open(ctx)) {
            ctx.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, type)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(body.toBuffer());
        }
    }

    private static boolean open(RoutingContext ctx) {
        HttpServerResponse response = ctx.response();
        return !response.ended() && !response.closed();
    }
}
