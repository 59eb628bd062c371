package io.throughline.channel.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of the company's own sites use the widget from another origin (CORS). Others get no word of permission, so
 * their browsers refuse. No cookies are used, so none are allowed.
 */
final class Origins implements SecurityPolicyHandler {
    private static final String HEADERS = "content-type, x-visitor, idempotency-key, accept-language, last-event-id";

    private final Set<String> allowed;

    /** Allows these origins, each written as {@code https://shop.example}. */
    Origins(Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    @Override
    public void handle(RoutingContext ctx) {
        @Nullable String origin = ctx.request().getHeader(HttpHeaders.ORIGIN);
        HttpServerResponse response = ctx.response().putHeader(HttpHeaders.VARY, "origin");
        if (origin != null && allowed.contains(origin)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        }
        if (ctx.request().method().equals(HttpMethod.OPTIONS)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600")
                    .setStatusCode(204)
                    .end();
        } else {
            ctx.next();
        }
    }
}
