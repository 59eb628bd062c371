package io.throughline.config.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.embedded.EmbeddedPostgres;
import io.throughline.hub.journal.postgres.PostgresJournal;
import io.throughline.hub.journal.postgres.PostgresServer;
import io.throughline.hub.journal.postgres.PostgresSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a bench works: a directory, a database with durability on, and nodes of its own; all gone afterwards. */
final class Workbench implements AutoCloseable {
    private static final String POSTMASTER = "database/data/postmaster.pid";
    private static final int PORTS_PER_NODE = 4;
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;

    private final Vertx vertx;
    private final Path home;
    private final Path config;
    private final EmbeddedPostgres database;
    private final List<HubNode> nodes = new ArrayList<>();

    private Workbench(Vertx vertx, Path home, Path config, EmbeddedPostgres database) {
        this.vertx = vertx;
        this.home = home;
        this.config = config;
        this.database = database;
        Runtime.getRuntime().addShutdownHook(new Thread(this::leaveNothing)); // a bench may be stopped at any time
    }

    static Workbench open(Vertx vertx, Path config) {
        try {
            Path home = Files.createTempDirectory("throughline-bench");
            return new Workbench(vertx, home, config, Wait.of(EmbeddedPostgres.start(vertx, home.resolve("database"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Vertx vertx() {
        return vertx;
    }

    /** The one node, started when it is first wanted. */
    HubNode node() {
        if (nodes.size() != 1) {
            start(1);
        }
        return nodes.get(0);
    }

    /** One node with settings of its own, in place of those that were there. */
    HubNode start(UnaryOperator<Path> settings) {
        try {
            return start(1, settings.apply(Files.createTempDirectory(home, "config")))
                    .get(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** So many nodes that know each other, in place of those that were there. */
    List<HubNode> start(int count) {
        return start(count, config);
    }

    private List<HubNode> start(int count, Path settings) {
        stopNodes();
        List<Integer> ports = freePorts(count);
        String members = ports.stream().map(port -> "127.0.0.1:" + (port + 2)).collect(Collectors.joining(","));
        for (int port : ports) {
            Map<String, String> more =
                    new HashMap<>(Map.of("HUB_CONFIG", settings.toString(), "HUB_DATABASE_URL", url()));
            if (count > 1) {
                more.put("HUB_CLUSTER_MEMBERS", members);
            }
            HubNode node = new HubNode(port, home.resolve("node-" + port), more);
            nodes.add(node);
            node.start();
        }
        return List.copyOf(nodes);
    }

    void stopNodes() {
        nodes.forEach(HubNode::close);
        nodes.clear();
    }

    String url() {
        PostgresServer server = database.server();
        return "postgresql://" + server.user() + ":" + server.password() + "@" + server.host() + ":" + server.port()
                + "/" + server.database();
    }

    /** Connections to the database, for floors and for looking things up. */
    Pool pool(int size) {
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(size))
                .connectingTo(PgConnectOptions.fromUri(url()).setCachePreparedStatements(true))
                .using(vertx)
                .build();
    }

    /** Does something with the journal of the nodes. */
    <T> T withJournal(Function<Journal, Future<T>> work) {
        PostgresJournal journal =
                Wait.of(PostgresJournal.open(vertx, PostgresSettings.of(database.server()), new SimpleMeterRegistry()));
        try {
            return Wait.of(work.apply(journal));
        } finally {
            Wait.of(journal.close());
        }
    }

    /** The processes that make up the hub: its nodes and their database. */
    List<ProcessHandle> hub() {
        return Stream.concat(
                        nodes.stream().filter(HubNode::isAlive).map(HubNode::handle),
                        Stream.ofNullable(databaseProcess()))
                .toList();
    }

    /** Whatever this bench started, and whatever that started. */
    private void leaveNothing() {
        Stream.concat(
                        ProcessHandle.current().descendants(),
                        Stream.of(home.resolve(POSTMASTER))
                                .filter(Files::exists)
                                .map(running -> databaseProcess()))
                .forEach(ProcessHandle::destroyForcibly);
        delete();
    }

    private ProcessHandle databaseProcess() {
        try {
            String pid = Files.readAllLines(home.resolve(POSTMASTER)).get(0).strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<Integer> freePorts(int count) {
        return IntStream.iterate(FIRST_PORT, port -> port < LAST_PORT, port -> port + PORTS_PER_NODE)
                .filter(port -> IntStream.range(port, port + PORTS_PER_NODE).allMatch(Workbench::isFree))
                .limit(count)
                .boxed()
                .toList();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public void close() {
        stopNodes();
        Wait.of(database.stop());
        delete();
    }

    private void delete() {
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException untidy) {
            throw new UncheckedIOException(untidy);
        }
    }
}
