package io.throughline.channel.events;

import io.throughline.channel.http.Answers;
import io.throughline.channel.http.Bodies;
import io.throughline.channel.http.Gate;
import io.throughline.channel.http.InHand;
import io.throughline.channel.http.Limits;
import io.throughline.channel.http.Pace;
import io.throughline.channel.http.Receipts;
import io.throughline.channel.intake.Delivery;
import io.throughline.channel.intake.Intake;
import io.throughline.channel.json.MediaType;
import io.throughline.channel.json.Reading;
import io.throughline.channel.json.StrictJson;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.people.Scope;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;

/**
 * {@code POST /events}: CloudEvents 1.0 over HTTP, structured, binary and in batches; see {@code docs/events.md}.
 *
 * <p>Answers come after the commit. The bad events of a batch are told apart and do not keep the good ones out.
 */
public final class EventsRoutes {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    private final Gate gate;
    private final Intake intake;
    private final EventLimits limits;
    private final Pace pace;
    private final EventReader reader;

    /** Takes events from holders of a key with scope {@code events}. */
    public EventsRoutes(Gate gate, Intake intake, HandleReader handles, EventLimits limits, InstantSource clock) {
        this.gate = gate;
        this.intake = intake;
        this.limits = limits;
        this.pace = new Pace(limits.perSecond(), limits.burst());
        this.reader = new EventReader(new EventSchemas(), handles, clock);
    }

    /** Puts the route on a router. */
    public void mount(Router router) {
        Route route = router.post("/events").handler(gate.opensFor(Scope.EVENTS));
        Limits.body(limits.batchBytes()).forEach(route::handler);
        route.handler(InHand.ofHeap()).handler(this::take).failureHandler(Answers::failure);
    }

    private void take(RoutingContext ctx) {
        MediaType type = Bodies.type(ctx);
        if (type.name().equals(BATCH)) {
            takeBatch(ctx);
        } else if (type.name().equals(STRUCTURED)) {
            takeOne(ctx, Modes.structured(StrictJson.read(bytesOfOne(ctx))));
        } else if (Modes.isBinary(ctx.request().headers()) && type.isJson()) {
            takeOne(ctx, Modes.binary(ctx.request().headers(), bytesOfOne(ctx)));
        } else {
            throw new ProblemException(Limits.mediaType(
                    "Send " + STRUCTURED + ", " + BATCH + ", or application/json with the attributes as ce- headers."));
        }
    }

    private byte[] bytesOfOne(RoutingContext ctx) {
        byte[] bytes = Bodies.bytes(ctx);
        if (bytes.length > limits.eventBytes()) {
            throw new ProblemException(tooLarge(bytes.length));
        }
        return bytes;
    }

    private Problem tooLarge(int bytes) {
        return Limits.tooLarge("An event has at most " + limits.eventBytes() + " bytes, not " + bytes + ".");
    }

    private void atPace(RoutingContext ctx, int events) {
        String key = Gate.machine(ctx).id().toString();
        pace.take(key, events).ifPresent(pause -> {
            throw new ProblemException(Limits.tooFast(pause));
        });
    }

    private void takeOne(RoutingContext ctx, Draft draft) {
        atPace(ctx, 1);
        Delivery delivery = reader.read(draft);
        String id = EventReader.idOf(draft);
        intake.take(delivery)
                .map(outcome -> Receipts.accepted(id, outcome))
                .onComplete(receipt -> Answers.json(ctx, 202, receipt), ctx::fail);
    }

    private void takeBatch(RoutingContext ctx) {
        List<Reading> events = StrictJson.readElements(Bodies.bytes(ctx));
        if (events.isEmpty()) {
            throw new FlawedRequest("", "must hold at least one event");
        }
        if (events.size() > limits.batchEvents()) {
            throw new ProblemException(Limits.tooLarge(
                    "A batch has at most " + limits.batchEvents() + " events, not " + events.size() + "."));
        }
        atPace(ctx, events.size());
        BatchIntake batch = new BatchIntake(intake);
        events.forEach(event -> take(event, batch));
        batch.answer().map(BatchAnswer::toJson).onComplete(answer -> Answers.json(ctx, 202, answer), ctx::fail);
    }

    private void take(Reading event, BatchIntake batch) {
        Draft draft = Modes.structured(event);
        String id = EventReader.idOf(draft);
        try {
            if (event.bytes() > limits.eventBytes()) {
                throw new ProblemException(tooLarge(event.bytes()));
            }
            batch.take(id, reader.read(draft));
        } catch (FlawedRequest | ProblemException rejected) {
            batch.reject(id, rejected);
        }
    }
}
