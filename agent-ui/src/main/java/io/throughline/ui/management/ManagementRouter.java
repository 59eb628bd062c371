package io.throughline.ui.management;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The management port: {@code /live} as long as the process answers, {@code /ready} when every check is well, {@code
 * /metrics} for Prometheus. Not for the public: bind it to loopback or to a network of operations.
 */
public final class ManagementRouter {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private record Verdict(String name, boolean well) {}

    private final List<Check> checks;
    private final Supplier<String> metrics;

    /**
     * Answers with these.
     *
     * @param metrics in the text format of Prometheus
     */
    public ManagementRouter(List<Check> checks, Supplier<String> metrics) {
        this.checks = List.copyOf(checks);
        this.metrics = metrics;
    }

    /** Puts it together. */
    public Router assemble(Vertx vertx) {
        Router router = Router.router(vertx);
        router.get("/live").handler(context -> json(context, 200, new JsonObject().put("live", true)));
        router.get("/ready").handler(this::ready);
        router.get("/metrics").handler(this::metrics);
        return router;
    }

    private void ready(RoutingContext context) {
        Future.all(checks.stream().map(ManagementRouter::judge).toList())
                .onSuccess(all -> ready(context, all.<Verdict>list()));
    }

    private static Future<Verdict> judge(Check check) {
        return Future.succeededFuture()
                .compose(go -> check.well().get())
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(false)
                .map(well -> new Verdict(check.name(), well));
    }

    private static void ready(RoutingContext context, List<Verdict> verdicts) {
        JsonObject all = new JsonObject();
        verdicts.forEach(verdict -> all.put(verdict.name(), verdict.well()));
        boolean ready = verdicts.stream().allMatch(Verdict::well);
        json(context, ready ? 200 : 503, new JsonObject().put("ready", ready).put("checks", all));
    }

    private void metrics(RoutingContext context) {
        context.response()
                .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .end(metrics.get());
    }

    private static void json(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(body.toBuffer());
    }
}
