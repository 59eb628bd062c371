package io.throughline.channel.phone.simulated;

import io.throughline.channel.http.Answers;
import io.throughline.channel.http.Bodies;
import io.throughline.channel.http.Limits;
import io.throughline.channel.http.Pace;
import io.throughline.channel.json.DataSchema;
import io.throughline.channel.phone.CallPlaces;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.queues.Queues;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;

/** {@code /demo/phone/calls}: play the caller of the simulated exchange. To be mounted in a demonstration only. */
public final class DemoPhoneRoutes {
    private static final int MAX_BYTES = 4 * 1024;
    private static final String CALLS = "/demo/phone/calls";

    private final SimulatedExchange exchange;
    private final Announcements announcements;
    private final Pace pace = new Pace(200, 500);
    private final DataSchema dial = DataSchema.read("phone/dial.json");
    private final DataSchema digits = DataSchema.read("phone/digits.json");

    /** Calls over this exchange. */
    public DemoPhoneRoutes(SimulatedExchange exchange, Queues queues, CallPlaces places) {
        this.exchange = exchange;
        this.announcements = new Announcements(queues, places);
    }

    /** Puts the routes on a router. */
    public void mount(Router router) {
        post(router, CALLS).handler(this::dial);
        post(router, CALLS + "/:call/digits").handler(this::key);
        post(router, CALLS + "/:call/hang-up").handler(this::hangUp);
        router.get(CALLS + "/:call").handler(ctx -> answer(ctx, 200, line(ctx))).failureHandler(Answers::failure);
    }

    private Route post(Router router, String path) {
        Route route = router.post(path);
        Limits.body(MAX_BYTES).forEach(route::handler);
        return route.handler(this::atPace).failureHandler(Answers::failure);
    }

    private void atPace(RoutingContext ctx) {
        pace.take(ctx.request().remoteAddress().hostAddress(), 1).ifPresent(pause -> {
            throw new ProblemException(Limits.tooFast(pause));
        });
        ctx.next();
    }

    private void dial(RoutingContext ctx) {
        JsonObject body = dial.checked(Bodies.json(ctx));
        String call = exchange.dial(body.getString("from"), body.getString("to"));
        Answers.json(ctx, 201, new JsonObject().put("call", call));
    }

    private void key(RoutingContext ctx) {
        String keys = digits.checked(Bodies.json(ctx)).getString("digits");
        exchange.key(line(ctx).call(), keys).onComplete(told -> answer(ctx, 200, line(ctx)), ctx::fail);
    }

    private void hangUp(RoutingContext ctx) {
        exchange.hangUpByCaller(line(ctx).call()).onComplete(told -> answer(ctx, 200, line(ctx)), ctx::fail);
    }

    private Line line(RoutingContext ctx) {
        String call = String.valueOf(ctx.pathParam("call"));
        return exchange.find(call)
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no call " + call + ".")));
    }

    private void answer(RoutingContext ctx, int status, Line line) {
        Answers.json(
                ctx,
                status,
                new JsonObject()
                        .put("state", line.state().id())
                        .put("agent", line.agent().map(AgentRef::name).orElse(null))
                        .put("says", announcements.says(line, language(ctx))));
    }

    private static Locale language(RoutingContext ctx) {
        String asked = ctx.request().getParam("lang", "");
        boolean english = asked.isEmpty()
                ? ctx.acceptableLanguages().stream()
                        .map(language -> language.tag())
                        .filter(tag -> tag.equals("nl") || tag.equals("en"))
                        .findFirst()
                        .equals(Optional.of("en"))
                : asked.equals("en");
        return english ? Locale.ENGLISH : Locale.forLanguageTag("nl");
    }
}
