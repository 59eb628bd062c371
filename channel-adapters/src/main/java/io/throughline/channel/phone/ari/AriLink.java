package io.throughline.channel.phone.ari;

import io.throughline.channel.phone.CallReporter;
import io.throughline.channel.phone.OpenCalls;
import io.throughline.channel.phone.PhoneIntake;
import io.throughline.channel.phone.PhoneTranslator;
import io.throughline.hub.cluster.Tenure;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hub's one connection to an Asterisk. Of all nodes the one that holds the PBX's lease has it: Asterisk gives an
 * application's events to whoever connected last, and two who both insist would take them from each other for ever.
 *
 * <p>Nothing that happens while nobody is connected is told later. So whoever connects looks at what there is, before
 * listening to what comes: see {@link Resync}.
 */
public final class AriLink extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(AriLink.class);
    /** Longer than that of routing: giving the connection away for a moment's slowness costs more than waiting for it. */
    public static final Duration LEASE = Duration.ofSeconds(5);

    private static final long LOOK_MILLIS = 250;
    private static final int LOOKS_BETWEEN_TRIES = 3;

    /** 60 % of what Asterisk would tell is of no use here. Forgotten with the application, so asked on every connection. */
    private static final JsonObject FILTER = new JsonObject()
            .put(
                    "disallowed",
                    new JsonArray()
                            .add(new JsonObject().put("type", "ChannelVarset"))
                            .add(new JsonObject().put("type", "ChannelDialplan"))
                            .add(new JsonObject().put("type", "ChannelConnectedLine")));

    private final Pbx pbx;
    private final Tools tools;
    private @Nullable AriSocket socket;
    private @Nullable AriRest rest;
    private @Nullable AriCalls calls;
    private List<JsonObject> buffered = new ArrayList<>();
    private State state = State.AWAY;
    private int looks;

    private enum State {
        AWAY,
        CONNECTING,
        LISTENING
    }

    /** What it works with. */
    public record Tools(
            Tenure tenure,
            OpenCalls wanted,
            PhoneTranslator translator,
            PhoneIntake intake,
            InstantSource clock,
            Supplier<UUID> ids) {}

    /** A connection to this PBX, for whenever the tenure of its lease is this node's. */
    public AriLink(Pbx pbx, Tools tools) {
        this.pbx = pbx;
        this.tools = tools;
    }

    /** The lease of a PBX. */
    public static String lease(Pbx pbx) {
        return "phone-" + pbx.id();
    }

    @Override
    public Future<?> start() {
        socket = new AriSocket(vertx, pbx);
        rest = new AriRest(vertx, pbx);
        tools.wanted().follow(call -> {
            if (call.startsWith(pbx.prefix())) {
                context.runOnContext(go -> wish(call));
            }
        });
        vertx.setPeriodic(LOOK_MILLIS, any -> look());
        return Future.succeededFuture();
    }

    private void wish(String call) {
        if (calls != null && state == State.LISTENING) {
            calls.wish(call);
        }
    }

    private void look() {
        boolean mine = tools.tenure().fence().isPresent();
        if (!mine && calls != null) {
            leave();
        } else if (mine && state == State.AWAY && looks-- <= 0) {
            looks = LOOKS_BETWEEN_TRIES;
            connect();
        } else if (calls != null) {
            calls.look();
        }
    }

    /** Somebody else has it now; what is known here is out of date from now on. */
    private void leave() {
        LOG.info("this node does not have the lease of {} any more", pbx);
        state = State.AWAY;
        if (socket != null) {
            socket.close();
        }
        if (calls != null) {
            calls.forget();
            calls = null;
        }
    }

    private void connect() {
        AriSocket way = socket;
        AriRest asking = rest;
        if (way == null || asking == null) {
            return;
        }
        state = State.CONNECTING;
        buffered = new ArrayList<>();
        way.connect(this::take, this::cut)
                .compose(open -> asking.put("/applications/" + pbx.app() + "/eventFilter", FILTER))
                .compose(filtered -> Snapshot.of(asking))
                .onSuccess(snapshot -> listen(asking, snapshot))
                .onFailure(failure -> {
                    LOG.warn("cannot connect to {} just now: {}", pbx, failure.getMessage());
                    state = State.AWAY;
                    way.close();
                });
    }

    private void listen(AriRest asking, Snapshot snapshot) {
        if (state != State.CONNECTING) {
            return;
        }
        AriCalls all = calls == null ? calls(asking) : calls;
        calls = all;
        state = State.LISTENING;
        List<String> orphans = all.resync(snapshot, tools.clock().instant());
        LOG.info("connected to {}, {} calls", pbx, all.open());
        List<JsonObject> since = buffered;
        buffered = new ArrayList<>();
        since.forEach(this::take);
        Future<?> clearing = Future.succeededFuture(); // one after the other: Asterisk has crashed over this
        for (String orphan : orphans) {
            clearing = clearing.transform(before -> asking.delete(orphan, Map.of()));
        }
    }

    private AriCalls calls(AriRest asking) {
        Carrying carrying = new Carrying(pbx, asking, tools.clock(), tools.ids());
        Supplier<CallReporter> reporters =
                () -> new CallReporter(vertx, "phone:" + pbx.id(), tools.translator(), tools.intake());
        Announcer announcer = new Announcer(pbx.announcing(), tools.wanted(), tools.clock());
        return new AriCalls(vertx, pbx, tools.wanted(), reporters, carrying, announcer);
    }

    private void take(JsonObject event) {
        if (state == State.CONNECTING) {
            buffered.add(event);
        } else if (event.getString("type", "").equals("ApplicationReplaced")) {
            replaced();
        } else if (calls != null && state == State.LISTENING) {
            calls.hear(AriEvent.of(event));
        }
    }

    /** Asterisk keeps the connection open and says nothing over it any more. */
    private void replaced() {
        LOG.warn("somebody else connected to {} as {}", pbx, pbx.app());
        if (socket != null) {
            socket.close();
        }
        cut();
    }

    private void cut() {
        if (state == State.LISTENING) {
            LOG.warn("the connection to {} is cut", pbx);
        }
        if (calls != null) {
            calls.pause();
        }
        state = State.AWAY;
    }

    @Override
    public Future<?> stop() {
        if (calls != null) {
            calls.forget();
            calls = null;
        }
        state = State.AWAY;
        Future<Void> quiet = socket == null ? Future.succeededFuture() : socket.end();
        return rest == null ? quiet : quiet.eventually(rest::close);
    }
}
