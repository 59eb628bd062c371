package io.throughline.config.root;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.throughline.config.demo.DemoPast;
import io.throughline.config.settings.Role;
import io.throughline.config.settings.Settings;
import io.throughline.config.settings.Settings.Address;
import io.throughline.hub.cluster.ClusterMeters;
import io.throughline.hub.cluster.Lease;
import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.grid.Grid;
import io.throughline.hub.grid.GridSettings;
import io.throughline.hub.opendesks.Clearing;
import io.throughline.hub.overdue.Overdue;
import io.throughline.hub.recalling.Recalling;
import io.throughline.hub.routing.Matchmaker;
import io.throughline.hub.routing.RoutingSettings;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.Optional;
import java.util.UUID;

/** A node of the hub, started from its settings and stopped in reverse. */
public final class Hub {
    /** One event loop for each processor: they never wait, and a task for the own loop wakes nobody up. */
    private static final int LEAST_EVENT_LOOPS = 2;

    private final Core core;
    private final Doors doors;
    private final Optional<DemoAccess> demo;
    private final Optional<String> tenure;
    private final Settings settings;

    private Hub(Core core, Doors doors, Optional<DemoAccess> demo, Optional<String> tenure, Settings settings) {
        this.core = core;
        this.doors = doors;
        this.demo = demo;
        this.tenure = tenure;
        this.settings = settings;
    }

    /**
     * Starts a node. Holds the node once it takes work; when something cannot be started, what was started before is
     * stopped again. Blocks while the node joins the cluster, so call it from no event loop.
     */
    public static Future<Hub> start(Settings settings) {
        Company company = Company.read(settings.config(), settings.phonePasswords());
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Promise<Hub> started = Promise.promise(); // of no event loop: on failure they are gone when it is kept
        grid(settings, metrics)
                .onFailure(started::fail)
                .onSuccess(grid -> Core.start(grid, settings, company, metrics)
                        .compose(core -> open(core, settings, metrics))
                        .onSuccess(started::complete)
                        .onFailure(failure -> grid.stop().onComplete(stopped -> started.fail(failure))));
        return started.future();
    }

    private static Future<Grid> grid(Settings settings, MeterRegistry metrics) {
        GridSettings member = Membership.of(settings.cluster());
        VertxOptions options = new VertxOptions()
                .setMetricsOptions(new MicrometerMetricsOptions().setEnabled(true))
                .setEventLoopPoolSize(
                        Math.max(LEAST_EVENT_LOOPS, Runtime.getRuntime().availableProcessors()));
        return Grid.start(member, options, builder -> builder.withMetrics(new MicrometerMetricsFactory(metrics)));
    }

    private static Future<Hub> open(Core core, Settings settings, PrometheusMeterRegistry metrics) {
        Access access = Access.to(core, settings);
        ClusterMeters meters = meters(core, metrics);
        return access.letIn(settings)
                .compose(demo -> core.grid()
                        .vertx()
                        .deployVerticle(access.staff())
                        .compose(staffed -> demo.isPresent()
                                ? new DemoPast(core.lanes(), core.clock().instant()).tell()
                                : Future.succeededFuture())
                        .compose(told -> Doors.open(core, access, settings, metrics))
                        .compose(doors -> matching(core, access, settings, meters)
                                .map(tenure -> new Hub(core, doors, demo, tenure, settings))))
                .recover(failure -> core.database().close().transform(closed -> Future.failedFuture(failure)));
    }

    private static ClusterMeters meters(Core core, MeterRegistry metrics) {
        ClusterMeters meters = new ClusterMeters(metrics);
        meters.members(core.grid()::members);
        meters.rebuilt(core.grid(), Grid::rebuilt);
        meters.lag(core.tail()::lag);
        meters.commands(core.lanes()::waiting);
        return meters;
    }

    /** Every node with the role competes for the lease, and one of them matches. */
    private static Future<Optional<String>> matching(
            Core core, Access access, Settings settings, ClusterMeters meters) {
        if (!settings.roles().contains(Role.CORE)) {
            return Future.succeededFuture(Optional.empty());
        }
        Tenure tenure =
                new Tenure(core.leases(), Matchmaker.LEASE, UUID.randomUUID().toString(), Lease.LENGTH);
        meters.lease(Matchmaker.LEASE, tenure);
        return core.grid()
                .vertx()
                .deployVerticle(tenure)
                .compose(deployment -> core.grid()
                        .vertx()
                        .deployVerticle(matchmaker(core, access, settings, tenure))
                        .compose(matching -> recalling(core, meters))
                        .compose(recalling -> breaking(core, meters))
                        .compose(breaking -> clearing(core, settings, meters))
                        .map(on -> Optional.of(deployment)));
    }

    /** One node brings back what was kept for later. */
    private static Future<?> recalling(Core core, ClusterMeters meters) {
        Tenure tenure =
                new Tenure(core.leases(), Recalling.LEASE, UUID.randomUUID().toString(), Lease.LENGTH);
        meters.lease(Recalling.LEASE, tenure);
        Recalling.Tools tools = new Recalling.Tools(
                tenure, core.floor(), core.presences(), core.lanes(), core.clock(), UUID::randomUUID);
        return core.grid()
                .vertx()
                .deployVerticle(tenure)
                .compose(deployed -> core.grid().vertx().deployVerticle(new Recalling(tools)));
    }

    /** One node breaks promises that nobody settled in time. */
    private static Future<?> breaking(Core core, ClusterMeters meters) {
        Tenure tenure =
                new Tenure(core.leases(), Overdue.LEASE, UUID.randomUUID().toString(), Lease.LENGTH);
        meters.lease(Overdue.LEASE, tenure);
        Overdue.Tools tools = new Overdue.Tools(tenure, core.journal(), core.lanes(), core.clock());
        return core.grid()
                .vertx()
                .deployVerticle(tenure)
                .compose(deployed -> core.grid().vertx().deployVerticle(new Overdue(tools)));
    }

    /** One node clears the desks of agents whose browser is gone. */
    private static Future<?> clearing(Core core, Settings settings, ClusterMeters meters) {
        Tenure tenure =
                new Tenure(core.leases(), Clearing.LEASE, UUID.randomUUID().toString(), Lease.LENGTH);
        meters.lease(Clearing.LEASE, tenure);
        Clearing.Tools tools = new Clearing.Tools(
                tenure, core.desks(), core.floor(), core.presences(), core.lanes(), core.clock(), UUID::randomUUID);
        return core.grid()
                .vertx()
                .deployVerticle(tenure)
                .compose(deployed -> core.grid()
                        .vertx()
                        .deployVerticle(new Clearing(tools, settings.desk().grace())));
    }

    private static Matchmaker matchmaker(Core core, Access access, Settings settings, Tenure tenure) {
        Matchmaker.Tools tools = new Matchmaker.Tools(
                tenure,
                core.bus(),
                core.floor(),
                core::abreast,
                core.presences(),
                new Crew(core.company().queues(), access.staff())::candidate,
                core.company().queues()::terms,
                () -> core.company().plans().now().lastAgent(),
                core.lanes(),
                core.clock(),
                UUID::randomUUID);
        return new Matchmaker(
                tools, RoutingSettings.USUAL.withOffer(settings.desk().offer()));
    }

    /** Where the public port is. */
    public Address http() {
        return doors.http();
    }

    /** Where the management port is. */
    public Address management() {
        return doors.management();
    }

    /** How one signs in to the demonstration, if this is one. */
    public Optional<DemoAccess> demo() {
        return demo;
    }

    /**
     * Hands the node's work over to the others, then stops it in reverse: ports, journal, cluster. What does not get done
     * in the time of the settings is left: a node that is told to stop stops, whatever its database does.
     */
    public Future<Void> stop() {
        Promise<Void> stopped = Promise.promise(); // of no event loop: they are gone when it is kept
        Ending ending = new Ending(settings.notice().plus(settings.patience()));
        ending.step("giving the lease back", this::release)
                .compose(done -> ending.step("handing over", () -> doors.leave(settings.notice())))
                .compose(done -> ending.step("closing the ports", doors::close))
                .compose(done -> ending.step("becoming quiet", core::quiet))
                .compose(done -> ending.step("finishing what is being written", core.database()::drain))
                .compose(done -> core.database().close().otherwiseEmpty())
                .onComplete(done -> core.grid().stop().onComplete(stopped));
        return stopped.future();
    }

    private Future<Void> release() {
        return tenure.map(core.grid().vertx()::undeploy).orElseGet(Future::succeededFuture);
    }
}
