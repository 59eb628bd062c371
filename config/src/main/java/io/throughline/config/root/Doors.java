package io.throughline.config.root;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.throughline.config.settings.Settings;
import io.throughline.config.settings.Settings.Address;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.supervision.FloorNow;
import io.throughline.hub.supervision.LiveWallboard;
import io.throughline.hub.supervision.Supervision;
import io.throughline.hub.supervision.Thresholds;
import io.throughline.ui.contract.Contract;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Callers;
import io.throughline.ui.management.Check;
import io.throughline.ui.management.ManagementRouter;
import io.throughline.ui.pages.Page;
import io.throughline.ui.pages.Pages;
import io.throughline.ui.server.HttpDoor;
import io.throughline.ui.server.PublicRouter;
import io.throughline.ui.session.SessionCallers;
import io.throughline.ui.session.SessionSettings;
import io.throughline.ui.session.Sessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ports of a node and what is behind them. */
final class Doors {
    /** Numbers without a country are from here. */
    private static final String HOME_REGION = "NL";

    private final Vertx vertx;
    private final Opened http;
    private final Opened management;

    private record Opened(HttpDoor door, String deployment, Address address) {}

    private Doors(Vertx vertx, Opened http, Opened management) {
        this.vertx = vertx;
        this.http = http;
        this.management = management;
    }

    static Future<Doors> open(
            Core core, Access access, Optional<DemoAccess> demo, Settings settings, PrometheusMeterRegistry metrics) {
        Vertx vertx = core.grid().vertx();
        Sessions sessions = new Sessions(
                vertx,
                new SessionSettings(
                        SessionSettings.USUAL.idle(), settings.desk().session()),
                core.clock());
        Callers callers = new SessionCallers(sessions, access.people(), access.ring());
        Contract contract = Contract.load();
        Api api = new Api(contract, callers, settings.limits().bodyBytes());
        HandleReader handles = new HandleReader(HOME_REGION);
        LiveWallboard wallboard = wallboard(core, access);
        new Operations(core, access, sessions, handles, settings).bind(api, wallboard);
        Pages pages = new Pages(callers, contract, pages(settings));
        Router router = new PublicRouter(sessions, api, pages, false)
                .assemble(
                        vertx,
                        more -> Channels.of(core, access, handles, settings).forEach(channel -> channel.mount(more)));
        Router operations = new ManagementRouter(checks(core), metrics::scrape).assemble(vertx);
        return core.tailing()
                .compose(tailing -> vertx.deployVerticle(wallboard))
                .compose(tailing -> open(vertx, operations, settings.management()))
                .compose(management ->
                        open(vertx, router, settings.http()).map(http -> new Doors(vertx, http, management)));
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
        LiveWallboard wallboard = new LiveWallboard(
                supervision,
                () -> new FloorNow(
                        core.clock().instant(),
                        core.floor().cards(),
                        access.colleagues(queues),
                        core.presences().all()),
                core.persons());
        core.tail().follow(wallboard::accept);
        return wallboard;
    }

    private static List<Check> checks(Core core) {
        return List.of(
                new Check("journal", () -> core.journal().find(new UUID(0, 0)).map(found -> true)),
                new Check("cluster", () -> Future.succeededFuture(core.grid().safe())));
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

    Future<Void> close() {
        return vertx.undeploy(http.deployment()).transform(closed -> vertx.undeploy(management.deployment()));
    }
}
