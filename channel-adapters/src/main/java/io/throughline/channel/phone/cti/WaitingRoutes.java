package io.throughline.channel.phone.cti;

import io.throughline.channel.http.Answers;
import io.throughline.channel.http.Gate;
import io.throughline.channel.http.Limits;
import io.throughline.channel.http.Pace;
import io.throughline.channel.phone.CallPlaces;
import io.throughline.hub.people.Scope;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.waiting.Standing;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** {@code GET /channels/phone/calls/:call/waiting}: what a telephone system tells a caller who waits. */
public final class WaitingRoutes {
    private final Gate gate;
    private final CallPlaces places;
    private final Pace pace;

    /** Tells holders of a key with scope {@code phone} or {@code events}. */
    public WaitingRoutes(Gate gate, CallPlaces places, Pace pace) {
        this.gate = gate;
        this.places = places;
        this.pace = pace;
    }

    /** Puts the route on a router. */
    public void mount(Router router) {
        router.get("/channels/phone/calls/:call/waiting")
                .handler(gate.opensFor(Scope.PHONE, Scope.EVENTS))
                .handler(this::tell)
                .failureHandler(Answers::failure);
    }

    private void tell(RoutingContext ctx) {
        pace.take(Gate.machine(ctx).id().toString(), 1).ifPresent(pause -> {
            throw new ProblemException(Limits.tooFast(pause));
        });
        String call = String.valueOf(ctx.pathParam("call"));
        Standing standing = places.of(call)
                .orElseThrow(() -> new ProblemException(Problem.notFound("No call " + call + " waits in a queue.")));
        boolean english = ctx.request().getParam("lang", "nl").equals("en");
        Locale language = english ? Locale.ENGLISH : Locale.forLanguageTag("nl");
        Answers.json(
                ctx,
                200,
                new JsonObject()
                        .put("queue", standing.queue())
                        .put("position", standing.position())
                        .put(
                                "expectedSeconds",
                                standing.expected().map(Duration::toSeconds).orElse(null))
                        .put("opensAt", standing.opens().map(Instant::toString).orElse(null))
                        .put(
                                "says",
                                places.says(call)
                                        .map(words -> words.in(language))
                                        .orElse("")));
    }
}
