package io.throughline.config.process;

import io.throughline.hub.journal.embedded.EmbeddedPostgres;
import io.throughline.hub.journal.postgres.PostgresServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
        return start(directory, Map.of());
    }

    /** The same with further environment variables. */
    public static SharedDatabase start(Path directory, Map<String, String> environment) {
        Vertx vertx = Vertx.vertx();
        return new SharedDatabase(vertx, await(EmbeddedPostgres.start(vertx, directory, environment)), directory);
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

    /** Lets all of it hang: nothing is read or written any more, and nobody is told. */
    public void suspend() {
        Signals.sendAll("STOP", processes());
    }

    /** Lets it go on. */
    public void resume() {
        Signals.sendAll("CONT", processes());
    }

    /**
     * Lets none of its files grow beyond so many bytes: what the kernel refuses then is what a full disk refuses. Its own
     * log goes on, so that it can be read what it said. Lasts for this run of the server.
     */
    public void fillDisk(long bytes) {
        limitFiles(String.valueOf(bytes));
    }

    /** There is room again. */
    public void emptyDisk() {
        limitFiles("unlimited");
    }

    private void limitFiles(String bytes) {
        first().ifPresent(first -> {
            Signals.limitFiles(first.pid(), bytes); // before its children, so that new ones inherit it
            first.descendants()
                    .map(ProcessHandle::pid)
                    .filter(child -> !title(child).contains("logger"))
                    .forEach(child -> Signals.limitFiles(child, bytes));
        });
    }

    /** What PostgreSQL has written over the command line of one of its processes. */
    private static String title(long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"));
        } catch (IOException goneMeanwhile) {
            return "";
        }
    }

    private List<Long> processes() {
        return first().stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .map(ProcessHandle::pid)
                .toList();
    }

    private Optional<ProcessHandle> first() {
        return Files.exists(note()) ? ProcessHandle.of(pid()) : Optional.empty();
    }

    /** How often the server's own log has these words. */
    public long said(String words) {
        try (Stream<Path> logs = Files.list(directory.resolve("data/log"))) {
            return logs.flatMap(SharedDatabase::lines)
                    .filter(line -> line.contains(words))
                    .count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.readAllLines(log).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path note() {
        return directory.resolve("data/postmaster.pid");
    }

    /** The number of its first process. */
    public long pid() {
        try {
            return Long.parseLong(Files.readAllLines(note()).get(0).strip());
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
