package io.throughline.config.root;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.throughline.config.settings.Role;
import io.throughline.config.settings.Settings;
import io.throughline.config.settings.Settings.Address;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.supervision.FloorNow;
import io.throughline.hub.supervision.LiveWallboard;
import io.throughline.hub.supervision.Supervision;
import io.throughline.hub.supervision.Thresholds;
import io.throughline.hub.waiting.HandlingTimes;
import io.throughline.hub.waiting.Standings;
import io.throughline.hub.waiting.WaitingRoom;
import io.throughline.ui.contract.Contract;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Callers;
import io.throughline.ui.management.Check;
import io.throughline.ui.management.ManagementRouter;
import io.throughline.ui.pages.Page;
import io.throughline.ui.pages.Pages;
import io.throughline.ui.server.HttpDoor;
import io.throughline.ui.server.PublicRouter;
import io.throughline.ui.server.Threshold;
import io.throughline.ui.session.SessionCallers;
import io.throughline.ui.session.SessionSettings;
import io.throughline.ui.session.Sessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The ports of a node and what is behind them. */
final class Doors {
    /** Numbers without a country are from here. */
    private static final String HOME_REGION = "NL";

    private static final Duration MOST_LAG = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Threshold threshold;
    private final Closing closing;
    private final AtomicBoolean leaving;
    private final Opened http;
    private final Opened management;

    private record Opened(HttpDoor door, String deployment, Address address) {}

    private Doors(Rooms rooms, Opened http, Opened management) {
        this.vertx = rooms.core().grid().vertx();
        this.threshold = rooms.threshold();
        this.closing = rooms.closing();
        this.leaving = rooms.leaving();
        this.http = http;
        this.management = management;
    }

    /** What is behind the doors. */
    private record Rooms(
            Core core,
            Access access,
            Settings settings,
            HandleReader handles,
            Standings standings,
            Threshold threshold,
            Closing closing,
            AtomicBoolean leaving) {}

    static Future<Doors> open(Core core, Access access, Settings settings, PrometheusMeterRegistry metrics) {
        Vertx vertx = core.grid().vertx();
        HandleReader handles = new HandleReader(HOME_REGION);
        HandlingTimes handling = new HandlingTimes();
        Standings standings = standings(core, access, handling);
        Rooms rooms = new Rooms(
                core, access, settings, handles, standings, new Threshold(), new Closing(), new AtomicBoolean());
        List<Consumer<Router>> parts = new ArrayList<>();
        Channels.of(core, access, handles, standings, settings, rooms.closing())
                .forEach(channel -> parts.add(channel::mount));
        Future<Optional<LiveWallboard>> wallboard = servesPeople(settings)
                ? people(rooms, parts).map(Optional::of)
                : Future.succeededFuture(Optional.empty());
        Router router = new PublicRouter(rooms.threshold(), false).assemble(vertx, parts);
        Router operations = new ManagementRouter(checks(rooms), metrics::scrape).assemble(vertx);
        return wallboard
                .compose(deployed -> core.tailing().onSuccess(tailing -> {
                    figures(core, handling, deployed);
                    Channels.connect(core, access, handles, standings, settings);
                }))
                .compose(tailing -> open(vertx, operations, settings.management()))
                .compose(management ->
                        open(vertx, router, settings.http()).map(http -> new Doors(rooms, http, management)));
    }

    private static Standings standings(Core core, Access access, HandlingTimes handling) {
        Queues queues = core.company().queues();
        return new WaitingRoom(new WaitingRoom.Tools(
                core.floor(),
                core.presences(),
                new Crew(queues, access.staff())::candidate,
                queues::terms,
                handling,
                core.clock()));
    }

    /** Beside the work that goes on: the last seven days are read once for everything that counts on them. */
    private static void figures(Core core, HandlingTimes handling, Optional<LiveWallboard> wallboard) {
        core.tail()
                .catchUp(core.weekAgo(), happened -> {
                    handling.accept(happened);
                    wallboard.ifPresent(board -> board.accept(happened));
                })
                .onSuccess(all -> wallboard.ifPresent(LiveWallboard::complete));
    }

    private static boolean servesPeople(Settings settings) {
        return settings.roles().contains(Role.UI) || settings.roles().contains(Role.STORE);
    }

    private static Future<LiveWallboard> people(Rooms rooms, List<Consumer<Router>> parts) {
        Core core = rooms.core();
        Access access = rooms.access();
        Settings settings = rooms.settings();
        Sessions sessions = new Sessions(
                access.signIns(),
                new SessionSettings(
                        SessionSettings.USUAL.idle(), settings.desk().session()),
                core.clock());
        Callers callers = new SessionCallers(sessions, access.people(), access.ring());
        Contract contract = Contract.load();
        Api api = new Api(contract, callers, settings.limits().bodyBytes());
        LiveWallboard wallboard = wallboard(core, access);
        Future<?> bound = new Operations(
                        core, access, sessions, rooms.handles(), rooms.standings(), settings, rooms.closing())
                .bind(api, wallboard);
        parts.add(api::mount);
        parts.add(new Pages(callers, contract, pages(settings))::mount);
        return bound.compose(listening -> core.grid().vertx().deployVerticle(wallboard))
                .map(wallboard);
    }

    private static List<Page> pages(Settings settings) {
        List<Page> pages = new ArrayList<>(Page.STAFF);
        pages.add(Page.SIGN_IN);
        if (settings.demo().enabled()) {
            pages.addAll(Page.DEMO);
        }
        return pages;
    }

    private static LiveWallboard wallboard(Core core, Access access) {
        Queues queues = core.company().queues();
        Supervision supervision =
                new Supervision(queues, core.company().topics(), core.company().zone(), Thresholds.USUAL);
        return new LiveWallboard(
                supervision,
                () -> new FloorNow(
                        core.clock().instant(),
                        inHand(core.floor()),
                        access.colleagues(queues),
                        core.presences().all()),
                core.persons());
    }

    /** What is kept for later is in nobody's hands and needs nobody. */
    private static List<Card> inHand(Floor floor) {
        return floor.cards().stream().filter(card -> card.later().isEmpty()).toList();
    }

    /**
     * The grid only has to run: without a majority it answers nothing, and the journal does its work. A node that has
     * stopped following the journal would show what is out of date.
     */
    private static List<Check> checks(Rooms rooms) {
        Core core = rooms.core();
        return List.of(
                new Check(
                        "staying", () -> Future.succeededFuture(!rooms.leaving().get())),
                new Check("journal", () -> core.journal().find(new UUID(0, 0)).map(found -> true)),
                new Check("cluster", () -> Future.succeededFuture(core.grid().runs())),
                new Check(
                        "projections",
                        () -> Future.succeededFuture(core.tail().lag().compareTo(MOST_LAG) < 0)));
    }

    private static Future<Opened> open(Vertx vertx, Router router, Address where) {
        HttpDoor door = new HttpDoor(router, where.host(), where.port());
        return vertx.deployVerticle(door)
                .map(deployment -> new Opened(door, deployment, new Address(where.host(), door.port())));
    }

    Address http() {
        return http.address();
    }

    Address management() {
        return management.address();
    }

    /**
     * Hands over: says that it is not ready, goes on answering for as long as a load balancer needs to notice, then lets
     * nobody in, ends the streams and waits for the last answers.
     */
    Future<Void> leave(Duration notice) {
        leaving.set(true);
        return later(notice).compose(noticed -> {
            Future<Void> empty = threshold.close();
            closing.endAll();
            return empty.timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).otherwiseEmpty();
        });
    }

    private Future<Void> later(Duration pause) {
        return pause.isZero()
                ? Future.succeededFuture()
                : vertx.timer(pause.toMillis(), TimeUnit.MILLISECONDS).mapEmpty();
    }

    Future<Void> close() {
        return vertx.undeploy(http.deployment()).transform(closed -> vertx.undeploy(management.deployment()));
    }
}
