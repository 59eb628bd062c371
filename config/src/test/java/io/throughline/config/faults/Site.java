package io.throughline.config.faults;

import io.throughline.config.process.ClockHands;
import io.throughline.config.process.FreePorts;
import io.throughline.config.process.HubCluster;
import io.throughline.config.process.HubProcess;
import io.throughline.config.process.SharedDatabase;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Three nodes, their database, and the network between all of them. */
final class Site implements AutoCloseable {
    static final String DATABASE = "database";

    private static final int NODES = 3;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final SharedDatabase database;
    private final Network network = new Network();
    private final Map<String, ClockHands> clocks = new HashMap<>();
    private final HubCluster cluster;

    Site(Path data, Path logs) {
        database = SharedDatabase.start(data, clock(DATABASE, data).environment());
        List<HubProcess> made = new ArrayList<>();
        Function<Integer, String> owner = port -> Network.ownerAmong(made).apply(port);
        int proxies = FreePorts.next(3 * NODES);
        cluster = HubCluster.of(NODES, database.url(), logs, Map.of());
        made.addAll(cluster.nodes());
        List<String> members = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            HubProcess node = made.get(i);
            int member = node.clusterPort();
            int proxy = proxies + 3 * i;
            network.between(proxy, node.name(), member, owner);
            network.between(proxy + 1, node.name(), member + 1, owner);
            network.between(proxy + 2, databaseOf(node), database.server().port(), port -> node.name());
            members.add("127.0.0.1:" + proxy);
            node.set("HUB_CLUSTER_PUBLIC_ADDRESS", "127.0.0.1:" + proxy);
            node.set("HUB_CLUSTER_PUBLIC_BUS_ADDRESS", "127.0.0.1:" + (proxy + 1));
            node.set("HUB_DATABASE_URL", database.url(proxy + 2));
            clock(node.name(), data).environment().forEach(node::set);
        }
        made.forEach(node -> node.set("HUB_CLUSTER_MEMBERS", String.join(",", members)));
        cluster.start();
    }

    private ClockHands clock(String whose, Path data) {
        return clocks.computeIfAbsent(
                whose, name -> new ClockHands(data.resolveSibling(data.getFileName() + "-clocks/" + name)));
    }

    /** The clock of a node, or of {@link #DATABASE}. */
    ClockHands clock(String whose) {
        return Objects.requireNonNull(clocks.get(whose), whose);
    }

    /** What the clock of a node shows: the hub writes into a visitor's token until when it is good. */
    Instant now(HubProcess node) {
        HttpRequest visit = HttpRequest.newBuilder(URI.create(node.base() + "/channels/web/visitors"))
                .timeout(Duration.ofSeconds(3))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(visit, BodyHandlers.ofString());
            String good = new JsonObject(answer.body()).getString("token").split("\\.")[2];
            return Instant.ofEpochSecond(Long.parseLong(good)).minus(Duration.ofDays(30));
        } catch (IOException silent) {
            return Instant.EPOCH;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Instant.EPOCH;
        }
    }

    /** The name of the database as one node sees it, so that each can lose it alone. */
    static String databaseOf(HubProcess node) {
        return "database of " + node.name();
    }

    List<HubProcess> nodes() {
        return cluster.nodes();
    }

    List<String> names() {
        return nodes().stream().map(HubProcess::name).toList();
    }

    List<String> others(String name) {
        return names().stream().filter(other -> !other.equals(name)).toList();
    }

    HubProcess someNode(Random random) {
        return nodes().get(random.nextInt(NODES));
    }

    SharedDatabase database() {
        return database;
    }

    Network network() {
        return network;
    }

    void pause(int seconds) {
        pauseMillis(TimeUnit.SECONDS.toMillis(seconds));
    }

    void pauseMillis(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Opens every link, starts every node that is down, and waits until all take work again; how long that took. */
    Duration heal() {
        long begun = System.nanoTime();
        network.heal();
        clocks.values().forEach(ClockHands::right);
        database.resume();
        database.emptyDisk();
        nodes().stream().filter(node -> !node.isAlive()).forEach(HubProcess::start);
        nodes().forEach(HubProcess::awaitReady);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        cluster.close();
        network.close();
        database.close();
    }
}
