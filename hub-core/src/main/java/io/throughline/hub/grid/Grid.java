package io.throughline.hub.grid;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.function.UnaryOperator;

/** One Hazelcast member, shared by the Vert.x cluster and the maps of the hub. */
public final class Grid {
    private static final int BUS_PATIENCE_MILLIS = 2_000; // what is said may be lost, and must not be queued for long

    private final HazelcastInstance hazelcast;
    private final Vertx vertx;
    private final AfterMerge afterMerge;

    private Grid(HazelcastInstance hazelcast, Vertx vertx, AfterMerge afterMerge) {
        this.hazelcast = hazelcast;
        this.vertx = vertx;
        this.afterMerge = afterMerge;
    }

    /**
     * Starts the member and a clustered Vert.x on it; blocks while the member joins, so call it from no event loop.
     *
     * @param more further settings of Vert.x, such as metrics
     * @throws PublicAddressRefused when the member would listen on a public address without an explicit word
     */
    public static Future<Grid> start(GridSettings settings, VertxOptions options, UnaryOperator<VertxBuilder> more) {
        HazelcastInstance hazelcast = Hazelcast.newHazelcastInstance(GridConfig.of(settings));
        options.setEventBusOptions(bus(settings));
        return more.apply(Vertx.builder().with(options))
                .withClusterManager(new HazelcastClusterManager(hazelcast))
                .buildClustered()
                .map(vertx -> joined(hazelcast, vertx))
                .onFailure(failure -> hazelcast.shutdown());
    }

    private static Grid joined(HazelcastInstance hazelcast, Vertx vertx) {
        AfterMerge afterMerge = new AfterMerge(hazelcast, vertx);
        hazelcast.getLifecycleService().addLifecycleListener(afterMerge);
        return new Grid(hazelcast, vertx, afterMerge);
    }

    private static EventBusOptions bus(GridSettings settings) {
        EventBusOptions bus = new EventBusOptions()
                .setHost(settings.host())
                .setPort(settings.busPort())
                .setConnectTimeout(BUS_PATIENCE_MILLIS)
                .setClusterPingInterval(BUS_PATIENCE_MILLIS)
                .setClusterPingReplyInterval(BUS_PATIENCE_MILLIS);
        settings.reached()
                .bus()
                .ifPresent(place -> bus.setClusterPublicHost(place.host()).setClusterPublicPort(place.port()));
        return bus;
    }

    /** The Vert.x of this node. */
    public Vertx vertx() {
        return vertx;
    }

    /** The Hazelcast member of this node. */
    public HazelcastInstance hazelcast() {
        return hazelcast;
    }

    /** Whether the member runs. It may be alone. */
    public boolean runs() {
        return hazelcast.getLifecycleService().isRunning();
    }

    /** How often this node came back to the others after a split and the grid was thrown away. */
    public int rebuilt() {
        return afterMerge.rebuilt();
    }

    /** How many members this one sees, itself included; 0 when it does not run. */
    public int members() {
        return runs() ? hazelcast.getCluster().getMembers().size() : 0;
    }

    /** Leaves the cluster: Vert.x first, then the member, which hands its data over. */
    public Future<Void> stop() {
        Promise<Void> left = Promise.promise(); // of no event loop: they are gone when it is kept
        vertx.close().onComplete(closed -> {
            hazelcast.shutdown();
            left.handle(closed);
        });
        return left.future();
    }
}
