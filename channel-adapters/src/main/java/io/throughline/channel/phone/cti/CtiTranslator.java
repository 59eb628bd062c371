package io.throughline.channel.phone.cti;

import io.throughline.channel.intake.Happening.CallAnswered;
import io.throughline.channel.intake.Happening.CallEnded;
import io.throughline.channel.intake.Happening.CallHappening;
import io.throughline.channel.intake.Happening.CallHeld;
import io.throughline.channel.intake.Happening.CallIdentified;
import io.throughline.channel.intake.Happening.CallLeft;
import io.throughline.channel.intake.Happening.CallResumed;
import io.throughline.channel.intake.Happening.CallRinging;
import io.throughline.channel.intake.Happening.CallUnreached;
import io.throughline.channel.intake.Happening.CallbackChosen;
import io.throughline.channel.json.DataSchema;
import io.throughline.channel.json.Times;
import io.throughline.channel.phone.PhoneEvent;
import io.throughline.channel.phone.PhoneTranslator;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.problem.Flaw;
import io.throughline.hub.problem.FlawedRequest;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Understands {@code {event, call, from, to, digits?, agent?, cause?, by?, at?}}, which every telephone system that can
 * call a webhook can be made to send.
 *
 * <p>A withheld number is no handle; so that the call can be served all the same, its caller is known by the call alone.
 */
public final class CtiTranslator implements PhoneTranslator {
    private static final Set<String> PARTIES = Set.of("customer", "agent", "system");

    private final DataSchema schema = DataSchema.read("phone/cti.json");
    private final HandleReader handles;

    /** Reads numbers with this reader. */
    public CtiTranslator(HandleReader handles) {
        this.handles = handles;
    }

    @Override
    public PhoneEvent translate(JsonObject payload) {
        List<Flaw> flaws = new ArrayList<>(schema.flaws(payload));
        if (flaws.isEmpty()) {
            check(payload, flaws);
        }
        if (!flaws.isEmpty()) {
            throw new FlawedRequest(flaws);
        }
        return new PhoneEvent(payload.getString("event"), at(payload), presented(payload), what(payload));
    }

    private void check(JsonObject payload, List<Flaw> flaws) {
        if (payload.containsKey("at") && at(payload).isEmpty()) {
            flaws.add(new Flaw("/at", Times.EXPECTATION));
        }
        if (payload.getString("event").equals("identified") && card(payload).isEmpty()) {
            flaws.add(new Flaw("/digits", "must hold " + HandleReader.expectation(HandleKind.LOYALTY)));
        }
    }

    private static Optional<Instant> at(JsonObject payload) {
        return Optional.ofNullable(payload.getString("at")).flatMap(Times::read);
    }

    private Optional<Handle> number(String text) {
        return handles.read(HandleKind.PHONE, text);
    }

    private Optional<Handle> card(JsonObject payload) {
        String digits = payload.getString("digits", "").replaceAll("[*#]", "");
        return handles.read(HandleKind.LOYALTY, digits);
    }

    private List<Presented> presented(JsonObject payload) {
        List<Presented> presented = new ArrayList<>();
        card(payload).map(Handle::presented).ifPresent(presented::add);
        number(payload.getString("from", "")).map(Handle::presented).ifPresent(presented::add);
        if (presented.isEmpty()) {
            String nobody = "call:" + payload.getString("call").replaceAll("[^\\p{Graph}]", "_");
            presented.add(new Handle(HandleKind.VISITOR, nobody).presented());
        }
        return presented;
    }

    private CallHappening what(JsonObject payload) {
        String call = payload.getString("call");
        return switch (payload.getString("event")) {
            case "ringing" -> new CallRinging(call, caller(payload), dialled(payload));
            case "identified" -> new CallIdentified(call);
            case "answered" -> new CallAnswered(call, Optional.ofNullable(payload.getString("agent")));
            case "unreached" ->
                new CallUnreached(call, payload.getString("agent"), payload.getString("cause", "unreachable"));
            case "left" -> new CallLeft(call, payload.getString("agent"), payload.getString("cause", "normal"));
            case "callback" -> new CallbackChosen(call, callback(payload));
            case "held" -> new CallHeld(call);
            case "resumed" -> new CallResumed(call);
            default -> new CallEnded(call, payload.getString("cause", "normal"), party(payload));
        };
    }

    private String caller(JsonObject payload) {
        return number(payload.getString("from", "")).map(Handle::value).orElse("");
    }

    /** The number that was keyed in, or else the caller's own. */
    private String callback(JsonObject payload) {
        return number(payload.getString("number", "")).map(Handle::value).orElseGet(() -> caller(payload));
    }

    private String dialled(JsonObject payload) {
        String to = payload.getString("to");
        return number(to).map(Handle::value).orElse(to);
    }

    private static String party(JsonObject payload) {
        String by = payload.getString("by", "customer");
        return PARTIES.contains(by) ? by : "system";
    }
}
