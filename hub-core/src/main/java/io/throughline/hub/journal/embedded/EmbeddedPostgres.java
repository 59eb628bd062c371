package io.throughline.hub.journal.embedded;

import io.throughline.hub.journal.postgres.PostgresServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The default home of a journal: a PostgreSQL server that the hub starts and stops itself. Its data stay in the
 * directory; it listens on this machine only, under a random password. The first start unpacks the server and takes
 * some seconds, later ones well below one.
 *
 * <p>One node uses a directory at a time. A server that dies is started again on the same port, and again until it
 * runs: a disk stays full for longer than tries can be counted. One that a killed hub has left behind is stopped first.
 */
public final class EmbeddedPostgres {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final long TRY_ON_MILLIS = 2_000;

    private final Vertx vertx;
    private final DirectoryLock lock;
    private final DataDirectory data;
    private final ServerProcess process;
    private final PostgresServer server;
    private volatile boolean stopping;

    private EmbeddedPostgres(
            Vertx vertx, DirectoryLock lock, DataDirectory data, ServerProcess process, PostgresServer server) {
        this.vertx = vertx;
        this.lock = lock;
        this.data = data;
        this.process = process;
        this.server = server;
    }

    /** Holds the running server; fails with {@link EmbeddedRefused} in words. The directory is made if need be. */
    public static Future<EmbeddedPostgres> start(Vertx vertx, Path directory) {
        return start(vertx, directory, Map.of());
    }

    /** The same with environment variables that the server has beside those of this process. */
    public static Future<EmbeddedPostgres> start(Vertx vertx, Path directory, Map<String, String> environment) {
        return vertx.executeBlocking(
                        () -> startIn(vertx, directory.toAbsolutePath().normalize(), environment), false)
                .map(Objects::requireNonNull);
    }

    private static EmbeddedPostgres startIn(Vertx vertx, Path directory, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        var lock = DirectoryLock.take(directory);
        try {
            return startIn(vertx, directory, environment, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres startIn(
            Vertx vertx, Path directory, Map<String, String> environment, DirectoryLock lock) throws IOException {
        var programs = new Programs(Binaries.in(directory), directory, environment);
        var data = new DataDirectory(directory.resolve("data"), programs);
        var password = PasswordFile.in(directory);
        data.prepare(password);
        var process = new ServerProcess(data, programs);
        var secret = password.read();
        var port = process.start(Optional.empty());
        LOG.info("The embedded PostgreSQL server listens on 127.0.0.1:{}, its data are in {}", port, data.path());
        var server = PostgresServer.local(port, "postgres", DataDirectory.USER, secret);
        var embedded = new EmbeddedPostgres(vertx, lock, data, process, server);
        embedded.watch();
        return embedded;
    }

    /** Where it is reached. */
    public PostgresServer server() {
        return server;
    }

    /** Completes when the server has written everything down and ended, and the directory is free. */
    public Future<Void> stop() {
        return vertx.executeBlocking(this::stopNow, false).mapEmpty();
    }

    private synchronized boolean stopNow() throws IOException {
        if (!stopping) {
            stopping = true;
            try (lock) {
                process.stop();
            }
        }
        return true;
    }

    private void watch() throws IOException {
        data.server()
                .map(running -> Future.fromCompletionStage(running.onExit()))
                .ifPresent(end -> end.onSuccess(this::onEnd));
    }

    private void onEnd(ProcessHandle server) {
        if (!stopping) {
            LOG.error("The PostgreSQL server (process {}) has died, starting it again", server.pid());
            comeBack();
        }
    }

    private void comeBack() {
        vertx.executeBlocking(this::startAgain, false).onFailure(cause -> {
            if (!stopping) {
                LOG.error("The PostgreSQL server cannot be started again, trying on: {}", cause.getMessage());
                vertx.setTimer(TRY_ON_MILLIS, any -> comeBack());
            }
        });
    }

    private synchronized boolean startAgain() throws IOException {
        if (!stopping) {
            process.start(Optional.of(server.port()));
            watch();
        }
        return !stopping;
    }
}
