package io.throughline.channel.phone.cti;

import io.throughline.channel.http.Answers;
import io.throughline.channel.http.Bodies;
import io.throughline.channel.http.Gate;
import io.throughline.channel.http.Limits;
import io.throughline.channel.http.Pace;
import io.throughline.channel.http.Receipts;
import io.throughline.channel.phone.PhoneEvent;
import io.throughline.channel.phone.PhoneIntake;
import io.throughline.channel.phone.PhoneTranslator;
import io.throughline.hub.people.ApiKey;
import io.throughline.hub.people.Scope;
import io.throughline.hub.problem.ProblemException;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code POST /channels/phone/cti}: the webhook of telephone systems; see {@code docs/phone.md}. */
public final class CtiRoutes {
    private static final int MAX_BYTES = 16 * 1024;

    private final Gate gate;
    private final PhoneTranslator translator;
    private final PhoneIntake intake;
    private final Pace pace;

    /** Takes what holders of a key with scope {@code phone} or {@code events} tell. */
    public CtiRoutes(Gate gate, PhoneTranslator translator, PhoneIntake intake, Pace pace) {
        this.gate = gate;
        this.translator = translator;
        this.intake = intake;
        this.pace = pace;
    }

    /** Puts the route on a router. */
    public void mount(Router router) {
        Route route = router.post("/channels/phone/cti").handler(gate.opensFor(Scope.PHONE, Scope.EVENTS));
        Limits.body(MAX_BYTES).forEach(route::handler);
        route.handler(this::take).failureHandler(Answers::failure);
    }

    private void take(RoutingContext ctx) {
        ApiKey machine = Gate.machine(ctx);
        pace.take(machine.id().toString(), 1).ifPresent(pause -> {
            throw new ProblemException(Limits.tooFast(pause));
        });
        PhoneEvent event = translator.translate(Bodies.json(ctx));
        String id = event.what().call() + "/" + event.kind();
        intake.take("phone:" + machine.name(), event)
                .map(outcome -> Receipts.accepted(id, outcome))
                .onComplete(receipt -> Answers.json(ctx, 202, receipt), ctx::fail);
    }
}
