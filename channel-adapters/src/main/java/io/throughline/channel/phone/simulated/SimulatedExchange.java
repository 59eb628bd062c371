package io.throughline.channel.phone.simulated;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.throughline.channel.phone.PhoneControl;
import io.throughline.hub.contact.AgentRef;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A telephone exchange in memory. Callers dial, key in digits and hang up; the hub queues, connects, holds and ends. It
 * tells the hub what happened as a real exchange would. What is told of one call is told in order. May be used from any
 * thread.
 */
public final class SimulatedExchange implements PhoneControl {
    private static final int MOST_CALLS = 1_000;
    private static final Pattern CARD = Pattern.compile("[0-9]{4,32}[*#]?");
    private static final String CALL_ME = "1";
    private static final Duration KEPT = Duration.ofHours(12);

    private final Webhook hub;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Cache<String, Call> calls = Caffeine.newBuilder()
            .maximumSize(MOST_CALLS)
            .expireAfterAccess(KEPT)
            .build();

    /** A call and what was told last about it. */
    private static final class Call {
        private Line line;
        private Future<?> told = Future.succeededFuture();

        Call(Line line) {
            this.line = line;
        }
    }

    /** An exchange that tells this hub; {@code ids} gives every call its own. */
    public SimulatedExchange(Webhook hub, InstantSource clock, Supplier<String> ids) {
        this.hub = hub;
        this.clock = clock;
        this.ids = ids;
    }

    /** Somebody dials; the call's id. */
    String dial(String from, String to) {
        String id = ids.get();
        Call call = new Call(Line.ringing(id, from, to));
        calls.put(id, call);
        tell(call, "ringing", payload -> payload);
        return id;
    }

    /** The call as it is now. */
    Optional<Line> find(String call) {
        return Optional.ofNullable(calls.getIfPresent(call)).map(found -> {
            synchronized (found) {
                return found.line;
            }
        });
    }

    /** The caller presses keys; holds when the hub has taken them. A card number means who she is, 1 to be called back. */
    Future<?> key(String call, String digits) {
        if (digits.equals(CALL_ME)) {
            return change(
                    call,
                    line -> Optional.of(line).filter(it -> it.state() == CallState.QUEUED),
                    "callback",
                    payload -> payload);
        }
        if (!CARD.matcher(digits).matches()) {
            return Future.succeededFuture();
        }
        return change(call, Optional::of, "identified", payload -> payload.put("digits", digits));
    }

    /** The caller hangs up. */
    Future<?> hangUpByCaller(String call) {
        return change(call, SimulatedExchange::ended, "ended", payload -> payload.put("by", "customer"));
    }

    @Override
    public Future<Void> queue(String call, String queue) {
        return change(call, line -> Optional.of(line.queued(queue)));
    }

    @Override
    public Future<Void> connect(String call, AgentRef agent) {
        return change(
                        call,
                        line -> line.agent().equals(Optional.of(agent))
                                ? Optional.empty()
                                : Optional.of(line.with(agent)),
                        "answered",
                        payload -> payload.put("agent", agent.id()))
                .mapEmpty();
    }

    @Override
    public Future<Void> hold(String call) {
        return change(call, from(CallState.TALKING, CallState.HELD), "held", payload -> payload)
                .mapEmpty();
    }

    @Override
    public Future<Void> resume(String call) {
        return change(call, from(CallState.HELD, CallState.TALKING), "resumed", payload -> payload)
                .mapEmpty();
    }

    @Override
    public Future<Void> hangUp(String call) {
        return change(call, SimulatedExchange::ended, "ended", payload -> payload.put("by", "agent"))
                .mapEmpty();
    }

    private static Optional<Line> ended(Line line) {
        return Optional.of(line.in(CallState.ENDED));
    }

    private static Function<Line, Optional<Line>> from(CallState before, CallState after) {
        return line -> Optional.of(line).filter(it -> it.state() == before).map(it -> it.in(after));
    }

    private Future<Void> change(String id, Function<Line, Optional<Line>> change) {
        Optional.ofNullable(calls.getIfPresent(id)).ifPresent(call -> changed(call, change));
        return Future.succeededFuture();
    }

    private Future<?> change(
            String id, Function<Line, Optional<Line>> change, String event, Function<JsonObject, JsonObject> details) {
        return Optional.ofNullable(calls.getIfPresent(id))
                .filter(call -> changed(call, change))
                .<Future<?>>map(call -> tell(call, event, details))
                .orElse(Future.succeededFuture());
    }

    /** Whether there was something to change; nothing happens to a call that is over. */
    private static boolean changed(Call call, Function<Line, Optional<Line>> change) {
        synchronized (call) {
            Optional<Line> changed =
                    Optional.of(call.line).filter(line -> !line.over()).flatMap(change);
            changed.ifPresent(line -> call.line = line);
            return changed.isPresent();
        }
    }

    private Future<?> tell(Call call, String event, Function<JsonObject, JsonObject> details) {
        synchronized (call) {
            JsonObject payload = new JsonObject()
                    .put("event", event)
                    .put("call", call.line.call())
                    .put("from", call.line.from())
                    .put("to", call.line.to())
                    .put("at", clock.instant().toString());
            JsonObject complete = details.apply(payload);
            call.told = call.told.transform(any -> hub.tell(complete));
            return call.told;
        }
    }
}
