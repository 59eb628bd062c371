package io.throughline.channel.phone.ari;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes of Asterisk's events what is known of a call, and what the hub is told of it. Pure. Events may be missing, come
 * twice, or in another order than they happened.
 */
final class Hearing {
    /** The hub is told this as the cause of what Asterisk did while nobody listened. */
    static final String IN_GAP = "in-gap";

    /** Among the digits: some may have been pressed while nobody listened, and half a number is somebody else's. */
    static final String LOST = "?";

    private static final int MOST_DIGITS = 40;

    private final Pbx pbx;

    Hearing(Pbx pbx) {
        this.pbx = pbx;
    }

    /**
     * What is known now.
     *
     * @param told to the hub, in the words of its webhook, oldest first
     */
    record Heard(Call call, List<JsonObject> told) {
        Heard {
            told = List.copyOf(told);
        }
    }

    /** A caller comes; nothing when the event says something else. */
    Optional<Heard> arrived(AriEvent event) {
        return event.channel()
                .filter(channel ->
                        event.type().equals("StasisStart") && event.kind().equals("inbound"))
                .map(channel -> arrived(channel, event.arg(1), event.at()));
    }

    /** A caller who is there already. */
    Heard arrived(AriChannel caller, String dialled, Instant at) {
        Call call = Call.of(pbx.call(caller.id()), caller.id(), caller.number(), dialled);
        return new Heard(caller.isUp() ? call.isAnswered() : call, List.of(tell(call, "ringing", at)));
    }

    /** Something happened to a call that is known. */
    Heard hear(Call call, AriEvent event) {
        String channel = event.channel().map(AriChannel::id).orElse("");
        return channel.equals(call.channel())
                ? ofCaller(call, event)
                : call.leg(channel).map(leg -> ofAgent(call, leg, event)).orElseGet(() -> nothing(call));
    }

    private static Heard nothing(Call call) {
        return new Heard(call, List.of());
    }

    private static Heard ofCaller(Call call, AriEvent event) {
        return switch (event.type()) {
            case "StasisStart" -> answered(call, event.at());
            case "ChannelDtmfReceived" -> keyed(call, event);
            case "ChannelHangupRequest" -> nothing(event.soft() ? call : call.hungUpByCaller());
            case "PlaybackFinished" -> nothing(call.place() == Call.Place.TOLD ? call.in(Call.Place.NOWHERE) : call);
            case "StasisEnd", "ChannelDestroyed" ->
                gone(
                        call,
                        call.dialling() ? Causes.unanswered(event.cause()) : String.valueOf(event.cause()),
                        event.at());
            default -> nothing(call);
        };
    }

    /** The customer whom an agent called has lifted the receiver. */
    static Heard answered(Call call, Instant at) {
        if (!call.dialling()) {
            return nothing(call);
        }
        JsonObject answered = tell(call, "answered", at);
        call.legs().stream().filter(Leg::up).findFirst().ifPresent(leg -> answered.put("agent", leg.agent()));
        return new Heard(call.isAnswered().in(Call.Place.NOWHERE), List.of(answered));
    }

    private static Heard keyed(Call call, AriEvent event) {
        if (!event.digit().equals("#")) {
            String keys = call.digits() + event.digit();
            return nothing(call.keyed(keys.substring(Math.max(0, keys.length() - MOST_DIGITS))));
        }
        return call.digits().isEmpty() || call.digits().contains(LOST)
                ? nothing(call.keyed(""))
                : new Heard(
                        call.keyed(""),
                        List.of(tell(call, "identified", event.at()).put("digits", call.digits())));
    }

    /** The caller is not on the line any more, however that became known. */
    static Heard gone(Call call, String cause, Instant at) {
        if (call.gone()) {
            return nothing(call);
        }
        String by = call.leaving() && !call.left() ? "system" : "customer";
        JsonObject ended = tell(call, "ended", at)
                .put("cause", cause.equals("0") ? "normal" : cause)
                .put("by", by);
        return new Heard(call.in(Call.Place.GONE), List.of(ended));
    }

    private static Heard ofAgent(Call call, Leg leg, AriEvent event) {
        return switch (event.type()) {
            case "StasisStart" -> lifted(call, leg, event.at());
            case "ChannelHold" -> holds(call, leg, event, true);
            case "ChannelUnhold" -> holds(call, leg, event, false);
            case "ChannelDestroyed" -> legGone(call, leg, event.cause(), event.at());
            case "StasisEnd" ->
                leg.up() && !leg.leaving() ? legGone(call, leg, event.cause(), event.at()) : nothing(call);
            default -> nothing(call);
        };
    }

    /** The agent has lifted the receiver; when she calls the customer that connects nobody yet. */
    static Heard lifted(Call call, Leg leg, Instant at) {
        return leg.up() || leg.leaving() || call.dialling()
                ? nothing(call.with(leg.lifted()))
                : new Heard(
                        call.with(leg.lifted()),
                        List.of(tell(call, "answered", at).put("agent", leg.agent())));
    }

    private static Heard holds(Call call, Leg leg, AriEvent event, boolean now) {
        if (leg.leaving() || leg.holding() == now) {
            return nothing(call);
        }
        return new Heard(call.with(leg.holding(now)), List.of(tell(call, now ? "held" : "resumed", event.at())));
    }

    /** The agent's telephone is not in the call any more. */
    static Heard legGone(Call call, Leg leg, int cause, Instant at) {
        Call without = call.without(leg.channel());
        if (leg.leaving() || call.gone()) {
            return nothing(without);
        }
        return leg.up() && Causes.normal(cause)
                ? new Heard(
                        without,
                        List.of(tell(call, "left", at).put("agent", leg.agent()).put("cause", "normal")))
                : unreached(without, leg.agent(), leg.asking(), Causes.word(cause), at);
    }

    /** The agent's telephone was tried in vain, or failed. */
    static Heard unreached(Call call, String agent, String asking, String cause, Instant at) {
        return new Heard(
                call.inVain(asking),
                List.of(tell(call, "unreached", at).put("agent", agent).put("cause", cause)));
    }

    private static JsonObject tell(Call call, String event, Instant at) {
        return new JsonObject()
                .put("event", event)
                .put("call", call.id())
                .put("from", call.from())
                .put("to", call.to())
                .put("at", at.toString());
    }
}
