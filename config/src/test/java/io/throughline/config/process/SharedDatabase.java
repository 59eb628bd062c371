package io.throughline.config.process;

import io.throughline.hub.journal.embedded.EmbeddedPostgres;
import io.throughline.hub.journal.postgres.PostgresServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server that several hubs share, on a port of loopback. It is a process of its own; when it is killed it
 * is started again on the same port by whoever watches it, as an operator's service manager would.
 */
public final class SharedDatabase implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Vertx vertx;
    private final EmbeddedPostgres server;
    private final Path directory;

    private SharedDatabase(Vertx vertx, EmbeddedPostgres server, Path directory) {
        this.vertx = vertx;
        this.server = server;
        this.directory = directory;
    }

    /** Starts a server whose data stay in the directory. */
    public static SharedDatabase start(Path directory) {
        Vertx vertx = Vertx.vertx();
        return new SharedDatabase(vertx, await(EmbeddedPostgres.start(vertx, directory)), directory);
    }

    /** What a hub needs as {@code HUB_DATABASE_URL}. */
    public String url() {
        return url(server.server().port());
    }

    /** The same over another port, for example that of a proxy in between. */
    public String url(int port) {
        PostgresServer where = server.server();
        return "postgresql://" + where.user() + ":" + where.password() + "@127.0.0.1:" + port + "/" + where.database();
    }

    /** Where it is. */
    public PostgresServer server() {
        return server.server();
    }

    /** Ends it at once: {@code kill -9} of its first process. It comes again by itself. */
    public void kill() {
        Signals.send("KILL", pid());
    }

    /** Lets its first process hang, which takes no new connections then. */
    public void suspend() {
        Signals.send("STOP", pid());
    }

    /** Lets it go on. */
    public void resume() {
        Signals.send("CONT", pid());
    }

    /** The number of its first process. */
    public long pid() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        await(server.stop());
        await(vertx.close());
    }
}
