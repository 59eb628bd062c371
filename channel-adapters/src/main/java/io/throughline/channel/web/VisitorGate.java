package io.throughline.channel.web;

import io.throughline.channel.http.Limits;
import io.throughline.channel.http.Pace;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.Objects;
import java.util.Optional;

/** Lets in browsers that show the token of a visitor, at their pace, before a byte of their body is read. */
final class VisitorGate implements SecurityPolicyHandler {
    private static final String VISITOR = "throughline.visitor";

    private final VisitorTokens tokens;
    private final Pace pace;

    VisitorGate(VisitorTokens tokens, Pace pace) {
        this.tokens = tokens;
        this.pace = pace;
    }

    /** The visitor whom this gate let in. */
    static String visitor(RoutingContext ctx) {
        return Objects.requireNonNull(ctx.<String>get(VISITOR), "no visitor gate before this route");
    }

    @Override
    public void handle(RoutingContext ctx) {
        String visitor = token(ctx).flatMap(tokens::visitor).orElseThrow(VisitorGate::unknown);
        pace.take(visitor, 1).ifPresent(pause -> {
            throw new ProblemException(Limits.tooFast(pause));
        });
        ctx.put(VISITOR, visitor);
        ctx.next();
    }

    /** An EventSource cannot send headers, so a stream has its token in the address. */
    private static Optional<String> token(RoutingContext ctx) {
        return Optional.ofNullable(ctx.request().getHeader("X-Visitor"))
                .or(() -> Optional.ofNullable(ctx.request().getParam("token")));
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of("not-signed-in", "This needs a visitor's token", 401)
                .withDetail("Get one at POST /channels/web/visitors and send it as X-Visitor."));
    }
}
