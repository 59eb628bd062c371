package io.throughline.channel.phone.ari;

import io.throughline.channel.phone.ari.AriRest.Answer;
import io.throughline.channel.phone.ari.Call.Place;
import io.throughline.channel.phone.ari.Hearing.Heard;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks steps of Asterisk, and says what is known of the call by its answer. */
final class Carrying {
    private static final Logger LOG = LoggerFactory.getLogger(Carrying.class);
    private static final long MOST_RINGING_SECONDS = 300;

    private final Pbx pbx;
    private final AriRest rest;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    Carrying(Pbx pbx, AriRest rest, InstantSource clock, Supplier<UUID> ids) {
        this.pbx = pbx;
        this.rest = rest;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What is asked.
     *
     * @param before what is known of the call already before the answer
     * @param undo what is known when there was no answer: it has to be asked again
     */
    record Asked(Call before, Future<Function<Call, Heard>> answered, UnaryOperator<Call> undo) {}

    /**
     * Asks it. Events that follow from the step may come before its answer, so what has to be known by then is known at
     * once; the rest holds with the answer, over what is known by then. Fails when it is to be tried again.
     */
    Asked ask(Call call, Step step) {
        if (step instanceof Step.Ring ring) {
            return ring(call, ring);
        }
        if (step instanceof Step.Cancel cancel) {
            return cancel(call, cancel);
        }
        if (step instanceof Step.Tell tell) {
            return tell(call, tell);
        }
        if (step instanceof Step.Dial dial) {
            return dial(call, dial.leg());
        }
        return step instanceof Step.HangUp ? hangUp(call) : new Asked(call, place(call, step), now -> now);
    }

    /** It may be over before it is answered, so it is known before. */
    private Asked tell(Call call, Step.Tell tell) {
        Map<String, String> query = Map.of(
                "media",
                String.join(",", tell.sounds()),
                "lang",
                pbx.announcing().language());
        return new Asked(
                call.in(Place.TOLD),
                caller(rest.post("/channels/" + call.channel() + "/play/" + telling(call), query), now -> now),
                now -> now.gone() ? now : now.in(Place.NOWHERE));
    }

    private static String telling(Call call) {
        return "tell-" + call.channel();
    }

    private Future<Function<Call, Heard>> place(Call call, Step step) {
        String channel = "/channels/" + call.channel();
        if (step instanceof Step.Answer) {
            return caller(
                    subscribe(call.channel()).compose(any -> rest.post(channel + "/answer", Map.of())),
                    Call::isAnswered);
        }
        if (step instanceof Step.Music) {
            return caller(rest.post(channel + "/moh", Map.of()), now -> now.in(Place.MUSIC));
        }
        if (step instanceof Step.OpenBridge) {
            return openBridge();
        }
        if (step instanceof Step.CloseBridge close) {
            return rest.delete("/bridges/" + close.bridge(), Map.of())
                    .compose(answer -> answer.missing() ? gladly(answer) : good(answer))
                    .map(any -> known(Call::bridgeClosed));
        }
        if (step instanceof Step.JoinAgent join) {
            return quiet(call, join.leg())
                    .compose(any -> add(join.bridge(), join.leg().channel()))
                    .map(answer -> answer.missing()
                            ? known(Call::bridgeClosed)
                            : known(now -> now.leg(join.leg().channel())
                                    .map(leg -> now.with(leg.inBridge()))
                                    .orElse(now)));
        }
        return moveCaller(call, step);
    }

    private Future<Function<Call, Heard>> moveCaller(Call call, Step step) {
        String channel = "/channels/" + call.channel();
        if (step instanceof Step.JoinCaller join) {
            return silence(call)
                    .compose(any -> rest.delete(channel + "/moh", Map.of()))
                    .compose(any -> add(join.bridge(), call.channel()))
                    .map(answer -> known(now -> joined(now, answer)));
        }
        Step.PartCaller part = (Step.PartCaller) step;
        return rest.post("/bridges/" + part.bridge() + "/removeChannel", Map.of("channel", call.channel()))
                .map(any -> known(now -> now.gone() ? now : now.in(Place.NOWHERE)));
    }

    /** Whatever she is being told goes on otherwise before she is let in. */
    private Future<?> silence(Call call) {
        return call.place() == Place.MUSIC
                ? Future.succeededFuture()
                : rest.delete("/playbacks/" + telling(call), Map.of());
    }

    private static Call joined(Call call, Answer answer) {
        if (call.gone()) {
            return call;
        }
        return answer.missing() ? call.bridgeClosed() : call.in(Place.BRIDGE);
    }

    private Future<Function<Call, Heard>> openBridge() {
        String bridge = "talk-" + ids.get();
        return rest.post("/bridges/" + bridge, Map.of("type", "mixing", "name", "talk"))
                .compose(Carrying::good)
                .map(any -> known(call -> call.over(bridge)));
    }

    /** Without it nobody would tell when the caller's channel is gone. */
    private Future<Answer> subscribe(String channel) {
        return rest.post("/applications/" + pbx.app() + "/subscription", Map.of("eventSource", "channel:" + channel));
    }

    private Future<Answer> add(String bridge, String channel) {
        return rest.post("/bridges/" + bridge + "/addChannel", Map.of("channel", channel))
                .compose(answer -> answer.missing() || answer.good() ? gladly(answer) : good(answer));
    }

    private Asked ring(Call call, Step.Ring ring) {
        String channel = "leg-" + ids.get();
        Map<String, String> query = new HashMap<>(originating("agent," + call.id() + "," + ring.agent()));
        query.put("endpoint", pbx.endpointOf(ring.agent()));
        query.put("callerId", (ring.caller() + " <" + call.from() + ">").strip());
        if (!call.dialling()) {
            query.put("originator", call.channel());
        }
        JsonObject variables = new JsonObject()
                .put("HUB_CALL", call.id())
                .put("HUB_AGENT", ring.agent())
                .put("PJSIP_HEADER(add,X-Hub-Call)", call.id())
                .put("PJSIP_TRANSFER_HANDLING()", "ari-only"); // since 22.3; older ones know no such function
        Future<Function<Call, Heard>> answered = rest.post(
                        "/channels/" + channel, query, new JsonObject().put("variables", variables))
                .map(answer -> answer.goodOrThere() ? known(now -> now) : inVain(channel, ring, "unregistered"))
                .recover(silent -> rest.delete("/channels/" + channel, Map.of())
                        .otherwiseEmpty()
                        .map(any -> inVain(channel, ring, "no-answer-of-exchange")));
        return new Asked(call.with(Leg.ringing(channel, ring.agent(), ring.asking())), answered, now -> now);
    }

    private Map<String, String> originating(String args) {
        long seconds = Math.min(MOST_RINGING_SECONDS, pbx.ring().toSeconds());
        return Map.of("app", pbx.app(), "appArgs", args, "timeout", String.valueOf(seconds));
    }

    /** Asked again under the same channel id, the customer's telephone rings once. */
    private Asked dial(Call call, Leg leg) {
        Map<String, String> query = new HashMap<>(originating("customer," + call.id()));
        query.put(
                "endpoint",
                pbx.outside().map(outside -> outside.endpointOf(call.from())).orElse(""));
        query.put("callerId", pbx.outside().map(Outside::shown).orElse(""));
        query.put("originator", leg.channel());
        Future<Function<Call, Heard>> answered = rest.post("/channels/" + leg.channel() + "/ring", Map.of())
                .compose(ringing -> rest.post("/channels/" + call.channel(), query))
                .map(answer -> answer.goodOrThere() ? known(now -> now) : nobody());
        return new Asked(call.in(Place.CALLED), answered, now -> now.gone() ? now : now.in(Place.ABSENT));
    }

    private Function<Call, Heard> nobody() {
        Instant at = clock.instant();
        return now -> Hearing.gone(now, "unreachable", at);
    }

    /** Whoever hears that it rings goes on hearing it otherwise. */
    private Future<?> quiet(Call call, Leg leg) {
        return call.isOut() ? rest.delete("/channels/" + leg.channel() + "/ring", Map.of()) : Future.succeededFuture();
    }

    /** A telephone that is not registered shows as an internal error, and no event follows. */
    private Function<Call, Heard> inVain(String channel, Step.Ring ring, String cause) {
        Instant at = clock.instant();
        return now -> now.leg(channel).isPresent()
                ? Hearing.unreached(now.without(channel), ring.agent(), ring.asking(), cause, at)
                : new Heard(now, List.of());
    }

    private Asked cancel(Call call, Step.Cancel cancel) {
        Map<String, String> reason =
                cancel.answeredElsewhere() ? Map.of("reason", "answered_elsewhere") : Map.of("reason", "normal");
        Leg leg = cancel.leg();
        Future<Function<Call, Heard>> answered = rest.delete("/channels/" + leg.channel(), reason)
                .compose(answer -> answer.missing() ? gladly(answer) : good(answer))
                .map(answer -> known(now -> answer.missing() ? now.without(leg.channel()) : now));
        return new Asked(
                call.with(leg.hungUp()),
                answered,
                now -> now.leg(leg.channel()).map(gone -> now.with(leg)).orElse(now));
    }

    /** Hangs up a channel that belongs to no call. */
    void dismiss(String channel) {
        rest.delete("/channels/" + channel, Map.of())
                .onFailure(failure -> LOG.warn("{} was not hung up: {}", channel, failure.getMessage()));
    }

    /** Tells a telephone that its transfer failed; the call goes on. */
    void refuseTransfer(String channel) {
        rest.post("/channels/" + channel + "/transfer_progress", Map.of("states", "channel_declined"))
                .onFailure(failure -> LOG.warn("a transfer by {} was not refused: {}", channel, failure.getMessage()));
    }

    private Asked hangUp(Call call) {
        return new Asked(
                call.hungUpByHub(),
                caller(rest.delete("/channels/" + call.channel(), Map.of("reason", "normal")), now -> now),
                Call::notHungUp);
    }

    /** Something asked of the caller's channel; when there is none, she has gone without a word. */
    private Future<Function<Call, Heard>> caller(Future<Answer> asked, Function<Call, Call> then) {
        return asked.compose(answer -> answer.missing()
                ? Future.succeededFuture(now -> Hearing.gone(now, Hearing.IN_GAP, clock.instant()))
                : good(answer).map(any -> known(now -> now.gone() ? now : then.apply(now))));
    }

    private static Function<Call, Heard> known(Function<Call, Call> change) {
        return call -> new Heard(change.apply(call), List.of());
    }

    private static Future<Answer> gladly(Answer answer) {
        return Future.succeededFuture(answer);
    }

    private static Future<Answer> good(Answer answer) {
        return answer.good()
                ? Future.succeededFuture(answer)
                : Future.failedFuture("Asterisk answers " + answer.status() + " " + answer.body());
    }
}
