package io.throughline.channel.phone.ari;

import io.throughline.channel.phone.CallReporter;
import io.throughline.channel.phone.OpenCalls;
import io.throughline.channel.phone.Wish;
import io.throughline.channel.phone.ari.Hearing.Heard;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls in one Asterisk: listens, tells the hub, and brings each to what the hub wants. To be used on one event loop. */
final class AriCalls {
    private static final Logger LOG = LoggerFactory.getLogger(AriCalls.class);
    private static final long AGAIN_MILLIS = 250;
    private static final int MOST_DOUBLINGS = 5;

    private final Vertx vertx;
    private final Context loop;
    private final Pbx pbx;
    private final OpenCalls wanted;
    private final Supplier<CallReporter> reporters;
    private final Hearing hearing;
    private final Carrying carrying;
    private final Announcer announcer;
    private final Map<String, Handled> calls = new HashMap<>();
    private boolean working;

    /** A call with what is under way. */
    private static final class Handled {
        private final CallReporter reporter;
        private final Announcer.Told announced;
        private Call call;
        private boolean inHand;
        private boolean known;
        private int unsettled;
        private int failures;

        Handled(Call call, CallReporter reporter, Announcer.Told announced) {
            this.call = call;
            this.reporter = reporter;
            this.announced = announced;
        }
    }

    /** To be used on the event loop on which it is made. */
    AriCalls(
            Vertx vertx,
            Pbx pbx,
            OpenCalls wanted,
            Supplier<CallReporter> reporters,
            Carrying carrying,
            Announcer announcer) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.pbx = pbx;
        this.wanted = wanted;
        this.reporters = reporters;
        this.hearing = new Hearing(pbx);
        this.carrying = carrying;
        this.announcer = announcer;
    }

    /** Something happened in Asterisk. */
    void hear(AriEvent event) {
        LOG.debug("{} says {}", pbx.id(), event);
        if (event.type().equals("ChannelTransfer")) {
            refuse(event);
            return;
        }
        Optional<Handled> handled = event.channel().flatMap(channel -> of(channel.id()));
        if (handled.isPresent()) {
            accept(handled.get(), hearing.hear(handled.get().call, event));
        } else {
            hearing.arrived(event).ifPresentOrElse(this::begin, () -> dismiss(event));
        }
    }

    /**
     * Handing over is done at the desk, where the story goes along. Asterisk by itself would let the agent go, and that
     * ends the call.
     */
    private void refuse(AriEvent transfer) {
        if (transfer.progress().isEmpty()) {
            transfer.channel().ifPresent(channel -> carrying.refuseTransfer(channel.id()));
        }
    }

    /** A telephone that was lifted for a call that it has no part in, or that is over. */
    private void dismiss(AriEvent event) {
        boolean ours = event.kind().equals("agent") || event.kind().equals("customer");
        if (event.type().equals("StasisStart") && ours) {
            event.channel().ifPresent(channel -> carrying.dismiss(channel.id()));
        }
    }

    private Optional<Handled> of(String channel) {
        return calls.values().stream()
                .filter(each -> each.call.channel().equals(channel)
                        || each.call.leg(channel).isPresent())
                .findFirst();
    }

    private void begin(Heard arrived) {
        bring(known(arrived));
    }

    private Handled known(Heard arrived) {
        boolean before = wanted.wish(arrived.call().id()).isPresent();
        Handled handled = new Handled(arrived.call(), reporters.get(), announcer.begin(before));
        calls.put(arrived.call().id(), handled);
        arrived.told().forEach(payload -> tell(handled, payload));
        return handled;
    }

    private void accept(Handled handled, Heard heard) {
        handled.call = heard.call();
        heard.told().forEach(payload -> tell(handled, payload));
        bring(handled);
    }

    /**
     * Once the hub has heard of a call, that it wants nothing of it means that it is over. Whoever put the receiver down is
     * not called again before it is known what the hub makes of that.
     */
    private void tell(Handled handled, JsonObject payload) {
        LOG.debug("the hub is told {}", payload);
        boolean left = payload.getString("event").equals("left");
        handled.unsettled += left ? 1 : 0;
        here(handled.reporter.tell(payload))
                .compose(told -> handled.known && !left ? Future.<Void>succeededFuture() : here(wanted.abreast()))
                .onSuccess(abreast -> handled.known = true)
                .onComplete(settled -> {
                    handled.unsettled -= left ? 1 : 0;
                    bring(handled);
                });
    }

    /** The hub answers on whichever thread it likes; two at one call would ring a telephone twice. */
    private <T> Future<T> here(Future<T> elsewhere) {
        return Future.future(promise ->
                elsewhere.onComplete((value, failure) -> loop.runOnContext(go -> promise.complete(value, failure))));
    }

    /** The hub may want something else of a call now. */
    void wish(String call) {
        Handled handled = calls.get(call);
        if (handled != null) {
            bring(handled);
        } else if (working) {
            wanted.wish(call).flatMap(Wish::dial).ifPresent(number -> bring(out(call, number, Call.Place.ABSENT)));
        }
    }

    /** An agent calls a customer; the hub has known that from the beginning. */
    private Handled out(String id, String number, Call.Place place) {
        Call call = Call.out(id, id.substring(pbx.prefix().length()), number).in(place);
        Handled handled = new Handled(call, reporters.get(), announcer.begin(true));
        handled.known = true;
        calls.put(id, handled);
        return handled;
    }

    private void bring(Handled handled) {
        if (handled.inHand || !working) {
            return;
        }
        Wish wish = wishFor(handled);
        Optional<Step> next = Steps.next(handled.call, wish, due(handled, wish));
        if (next.isPresent() && handled.unsettled > 0 && next.get() instanceof Step.Ring) {
            return;
        }
        if (next.isPresent()) {
            carry(handled, next.get());
        } else if (handled.call.gone() && handled.call.legs().isEmpty() && !isWanted(handled.call, wish)) {
            calls.remove(handled.call.id());
        }
    }

    /** A customer who was called is not called a second time before the hub knows what came of the first. */
    private static boolean isWanted(Call call, Wish wish) {
        return call.isOut() && wish.kind() != Wish.Kind.OVER;
    }

    private List<String> due(Handled handled, Wish wish) {
        boolean waits = wish.kind() == Wish.Kind.WAITING && handled.call.place() == Call.Place.MUSIC;
        return waits ? announcer.due(handled.call.id(), handled.announced) : List.of();
    }

    /** Time passes: whoever waits may have to be told something. */
    void look() {
        calls.values().stream()
                .filter(handled -> handled.call.place() == Call.Place.MUSIC)
                .toList()
                .forEach(this::bring);
    }

    private Wish wishFor(Handled handled) {
        Wish unknownYet = handled.known ? Wish.OVER : Wish.WAIT;
        return wanted.wish(handled.call.id()).orElse(unknownYet);
    }

    private void carry(Handled handled, Step step) {
        LOG.debug("{} is asked {} for call {}", pbx.id(), step, handled.call.id());
        Carrying.Asked asked = carrying.ask(handled.call, step);
        handled.call = asked.before();
        handled.inHand = true;
        asked.answered()
                .onSuccess(change -> {
                    handled.failures = 0;
                    done(handled, change);
                })
                .onFailure(failure -> {
                    LOG.warn("{} did not do {} in call {}: {}", pbx, step, handled.call.id(), failure.getMessage());
                    handled.call = asked.undo().apply(handled.call);
                    long pause = AGAIN_MILLIS << Math.min(handled.failures++, MOST_DOUBLINGS);
                    vertx.setTimer(pause, any -> done(handled, call -> new Heard(call, List.of())));
                });
    }

    private void done(Handled handled, Function<Call, Heard> change) {
        handled.inHand = false;
        accept(handled, change.apply(handled.call));
    }

    /**
     * Goes on from what there is now, after nobody has listened. What belongs to no call any more is named, to be hung up.
     */
    List<String> resync(Snapshot snapshot, Instant now) {
        working = false; // nothing is done for anybody before it is known where she is
        Resync resync = new Resync(snapshot, now);
        adopt(snapshot);
        working = true;
        for (Handled handled : List.copyOf(calls.values())) {
            accept(handled, resync.of(handled.call, wanted.wish(handled.call.id())));
        }
        lost(now);
        return orphans(snapshot);
    }

    private void adopt(Snapshot snapshot) {
        snapshot.channels().stream()
                .filter(channel -> channel.isInbound(pbx.app()) && !calls.containsKey(pbx.call(channel.id())))
                .forEach(
                        channel -> known(hearing.arrived(channel, channel.args().get(2), channel.created())));
        snapshot.channels().stream()
                .filter(AriChannel::isCalled)
                .map(channel -> pbx.call(channel.id()))
                .filter(id -> !calls.containsKey(id) && wanted.wish(id).isPresent())
                .forEach(id -> adopt(id, wanted.wish(id).flatMap(Wish::dial)));
    }

    /** A customer who was called already; who answered is told once. */
    private void adopt(String id, Optional<String> dial) {
        out(id, dial.orElse(""), dial.isPresent() ? Call.Place.CALLED : Call.Place.NOWHERE);
    }

    /** Calls that the hub believes in, and that there are no more. */
    private void lost(Instant now) {
        for (String id : wanted.beginningWith(pbx.prefix())) {
            if (!calls.containsKey(id)) {
                Call call = Call.of(id, id.substring(pbx.prefix().length()), "", "");
                begin(Hearing.gone(call, Hearing.IN_GAP, now));
            }
        }
    }

    private List<String> orphans(Snapshot snapshot) {
        List<String> orphans = new ArrayList<>();
        snapshot.channels().stream()
                .filter(channel -> (channel.isLeg() || channel.isCalled())
                        && of(channel.id()).isEmpty())
                .forEach(channel -> orphans.add("/channels/" + channel.id()));
        snapshot.bridges().keySet().stream()
                .filter(bridge -> calls.values().stream()
                        .noneMatch(each -> each.call.bridge().equals(Optional.of(bridge))))
                .forEach(bridge -> orphans.add("/bridges/" + bridge));
        return orphans;
    }

    int open() {
        return calls.size();
    }

    /** Asterisk is not connected: nothing is asked of it until there is a snapshot again. */
    void pause() {
        working = false;
    }

    /** Somebody else does this from now on. */
    void forget() {
        working = false;
        calls.values().forEach(each -> each.reporter.stop());
        calls.clear();
    }
}
