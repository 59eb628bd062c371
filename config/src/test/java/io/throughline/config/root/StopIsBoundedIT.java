package io.throughline.config.root;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.config.process.Await;
import io.throughline.config.process.SharedDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is told to stop stops within the time of its settings, whatever its database does. */
class StopIsBoundedIT {
    private static final String PATIENCE_SECONDS = "3";

    /** Patience, the last words to the database, and leaving the cluster; far less than a statement may take. */
    private static final Duration LIMIT = Duration.ofSeconds(12);

    private static final Duration SOON = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void while_the_journal_is_locked(@TempDir Path data) throws SQLException {
        try (SharedDatabase database = SharedDatabase.start(data.resolve("database"));
                Connection door = connection(database)) {
            RunningHub hub = start(data, database);
            door.setAutoCommit(false);
            door.createStatement().execute("lock table events in exclusive mode");
            CompletableFuture<HttpResponse<String>> waits = send(hub);
            Await.until(
                    SOON,
                    "an append waits at the lock",
                    () -> hub.operations("/metrics").contains("throughline_commands_waiting 1.0"));
            assertThat(timeToStop(hub)).isLessThan(LIMIT);
            assertThat(waits).as("no answer was made up").isCompletedExceptionally();
            door.rollback();
        }
    }

    @Test
    void while_the_database_is_silent(@TempDir Path data) {
        try (SharedDatabase database = SharedDatabase.start(data.resolve("database"))) {
            RunningHub hub = start(data, database);
            database.suspend();
            try {
                assertThat(timeToStop(hub)).isLessThan(LIMIT);
            } finally {
                database.resume();
            }
        }
    }

    private static RunningHub start(Path data, SharedDatabase database) {
        return RunningHub.start(
                data.resolve("hub"),
                Map.of("HUB_DATABASE_URL", database.url(), "HUB_STOP_PATIENCE_SECONDS", PATIENCE_SECONDS));
    }

    private static Duration timeToStop(RunningHub hub) {
        long begun = System.nanoTime();
        hub.close();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private CompletableFuture<HttpResponse<String>> send(RunningHub hub) {
        String event = """
                {"specversion":"1.0","id":"late","source":"/stop","type":"throughline.site.searched.v1",
                 "data":{"handles":[{"kind":"visitor","value":"late"}],"query":"late","results":0}}""";
        return client.sendAsync(
                hub.request("/events")
                        .header("Content-Type", "application/cloudevents+json")
                        .POST(BodyPublishers.ofString(event))
                        .build(),
                BodyHandlers.ofString());
    }

    private static Connection connection(SharedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + database.server().port() + "/"
                        + database.server().database(),
                database.server().user(),
                database.server().password());
    }
}
