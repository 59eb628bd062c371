package io.throughline.hub.journal.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the server. Everything here waits; none of it belongs on an event loop. */
final class ServerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final int MAX_TRIES = 10;
    private static final int PAUSE_MILLIS = 500;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String PATIENCE_SECONDS = "60";

    /** On the command line, where no configuration file and no ALTER SYSTEM can overrule them. */
    private static final List<String> OPTIONS = List.of(
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=''",
            "max_connections=50",
            "jit=off",
            "logging_collector=on",
            "log_directory=log",
            "log_filename=server-%a.log",
            "log_rotation_age=1d",
            "log_truncate_on_rotation=on");

    private final DataDirectory data;
    private final Programs programs;

    ServerProcess(DataDirectory data, Programs programs) {
        this.data = data;
        this.programs = programs;
    }

    /** Starts it on the port, or on a free one where none is given, and returns the port. */
    int start(Optional<Integer> port) throws IOException {
        stopLeftOver();
        for (int tries = 1; ; tries++) {
            var chosen = port.isPresent() ? port.get() : freePort();
            try {
                start(chosen);
                return chosen;
            } catch (EmbeddedRefused e) {
                if (tries == MAX_TRIES) {
                    throw e;
                }
                LOG.warn("The PostgreSQL server did not start, trying again: {}", e.getMessage());
                pause();
            }
        }
    }

    /** What stands in the way goes away by itself: processes of a server that died, a port that was just taken. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedRefused("interrupted while starting the PostgreSQL server", e);
        }
    }

    void stop() throws IOException {
        if (data.server().isPresent()) {
            programs.run("pg_ctl", "stop", "-D", data.path().toString(), "-m", "fast", "-w", "-t", PATIENCE_SECONDS);
        }
    }

    /** After a kill of the hub its server lives on and holds the directory. */
    private void stopLeftOver() throws IOException {
        if (data.server().isPresent()) {
            LOG.warn("Stopping the PostgreSQL server that a former run has left behind");
            stop();
        }
    }

    private void start(int port) throws IOException {
        data.forgetStranger();
        var options =
                OPTIONS.stream().map(option -> "-c " + option).collect(Collectors.joining(" ", "", " -p " + port));
        var log = data.path().resolveSibling("start.log").toString();
        programs.run(
                "pg_ctl",
                "start",
                "-D",
                data.path().toString(),
                "-l",
                log,
                "-o",
                options,
                "-w",
                "-t",
                PATIENCE_SECONDS);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}
