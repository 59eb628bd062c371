package io.throughline.channel.phone.ari;

import io.throughline.channel.phone.Wish;
import io.throughline.channel.phone.ari.Call.Place;
import io.throughline.channel.phone.ari.Hearing.Heard;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings what is known of a call in line with what there is in Asterisk after nobody has listened for a while. Pure. What
 * ended meanwhile is told with the cause {@value Hearing#IN_GAP}.
 */
final class Resync {
    private final Snapshot snapshot;
    private final Instant now;

    Resync(Snapshot snapshot, Instant now) {
        this.snapshot = snapshot;
        this.now = now;
    }

    /** A call as it is now; {@code wish} is what the hub wants of it, as far as it is known. */
    Heard of(Call call, Optional<Wish> wish) {
        Optional<AriChannel> caller = snapshot.channel(call.channel());
        if (caller.isEmpty()) {
            return Hearing.gone(call, Hearing.IN_GAP, now);
        }
        List<JsonObject> told = new ArrayList<>();
        Call result = caller(call, caller.get()).keyed(Hearing.LOST);
        for (Leg leg : call.legs()) {
            if (snapshot.channel(leg.channel()).isEmpty()) {
                Heard heard = Hearing.legGone(result, leg, 0, now);
                result = heard.call();
                heard.told().forEach(each -> told.add(each.put("cause", Hearing.IN_GAP)));
            }
        }
        for (AriChannel channel : snapshot.channels()) {
            if (channel.call().equals(call.id())) {
                Heard heard = leg(result, channel, wish);
                result = heard.call();
                told.addAll(heard.told());
            }
        }
        Heard answered = caller.get().isUp() ? Hearing.answered(result, now) : new Heard(result, List.of());
        told.addAll(answered.told());
        return new Heard(answered.call(), told);
    }

    private Call caller(Call call, AriChannel channel) {
        if (call.dialling()) {
            return call.in(Place.CALLED);
        }
        return placed(channel.isUp() ? call.isAnswered() : call);
    }

    /** Where there is a bridge she is in it; where there is none she is given music again: that does no harm. */
    private Call placed(Call call) {
        Optional<String> bridge = snapshot.bridgeOf(call.channel())
                .or(() -> call.bridge().filter(snapshot.bridges()::containsKey))
                .or(() -> bridgeOfLegs(call));
        Call open = bridge.map(call::over).orElseGet(call::bridgeClosed);
        return open.in(snapshot.bridgeOf(call.channel()).isPresent() ? Place.BRIDGE : Place.NOWHERE);
    }

    private Optional<String> bridgeOfLegs(Call call) {
        return snapshot.channels().stream()
                .filter(channel -> channel.call().equals(call.id()))
                .flatMap(channel -> snapshot.bridgeOf(channel.id()).stream())
                .findFirst();
    }

    /** A leg of the hub's; one that was lifted while nobody listened is told, unless the hub took her as talking anyway. */
    private Heard leg(Call call, AriChannel channel, Optional<Wish> wish) {
        boolean up = channel.isUp() && !channel.args().isEmpty();
        String asking = wish.map(it -> it.askingOf(channel.agent())).orElse("");
        Leg before = call.leg(channel.id()).orElseGet(() -> Leg.ringing(channel.id(), channel.agent(), asking));
        boolean inBridge = call.bridge().equals(snapshot.bridgeOf(channel.id()))
                && call.bridge().isPresent();
        Leg leg = inBridge ? before.inBridge() : before.outOfBridge();
        boolean known = call.leg(channel.id()).isPresent();
        boolean talking = wish.filter(it -> it.talks() && (it.isFor(leg.agent()) || it.lets(leg.agent())))
                .isPresent();
        return up && (known || !talking)
                ? Hearing.lifted(call.with(leg), leg, now)
                : new Heard(call.with(up ? leg.lifted() : leg), List.of());
    }
}
