package io.throughline.hub.journal.embedded;

import static io.throughline.hub.journal.JournalFixture.await;
import static io.throughline.hub.journal.JournalFixture.entry;
import static io.throughline.hub.journal.JournalFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.AppendResult;
import io.throughline.hub.journal.JournalUnavailable;
import io.throughline.hub.journal.postgres.PostgresJournal;
import io.throughline.hub.journal.postgres.PostgresServer;
import io.throughline.hub.journal.postgres.PostgresSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
    private static final int MORE_THAN_IT_TRIES_AT_ONCE = 12;

    @TempDir
    static Path directory;

    private final Vertx vertx = Vertx.vertx();

    private final List<EmbeddedPostgres> running = new ArrayList<>();

    @AfterEach
    void close() {
        running.forEach(server -> await(server.stop()));
        await(vertx.close());
    }

    @Test
    void a_second_node_on_the_directory_is_refused_in_words() {
        var first = start();
        assertThatThrownBy(this::start)
                .hasCauseInstanceOf(EmbeddedRefused.class)
                .hasMessageContaining("used by another node")
                .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
        await(first.stop());
        await(start().stop());
    }

    @Test
    void the_password_is_for_the_owner_only_and_random() throws IOException {
        var server = start();
        var file = directory.resolve("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .hasSizeGreaterThan(30)
                .isEqualTo(server.server().password());
        assertThat(server.server().toString()).doesNotContain(server.server().password());
    }

    @Test
    void a_wrong_password_is_refused() {
        var server = start();
        var right = server.server();
        var wrong = new PostgresSettings(
                PostgresServer.local(right.port(), right.database(), right.user(), "guess"),
                PostgresSettings.of(right).groups(),
                1,
                Duration.ofSeconds(5),
                0);
        assertThatThrownBy(() -> await(PostgresJournal.open(vertx, wrong, new SimpleMeterRegistry())))
                .hasCauseInstanceOf(JournalUnavailable.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void data_of_another_major_version_are_refused_in_words() throws IOException {
        await(start().stop());
        var version = directory.resolve("data").resolve("PG_VERSION");
        var right = Files.readString(version);
        Files.writeString(version, "12\n");
        assertThatThrownBy(this::start)
                .hasCauseInstanceOf(EmbeddedRefused.class)
                .hasMessageContaining("made by PostgreSQL 12 and this version brings PostgreSQL 17");
        Files.writeString(version, right);
        await(start().stop());
    }

    @Test
    void a_missing_password_is_refused_in_words() throws IOException {
        await(start().stop());
        var file = directory.resolve("password");
        var aside = Files.move(file, directory.resolve("aside"));
        assertThatThrownBy(this::start).hasMessageContaining("put it back from the backup");
        Files.move(aside, file);
    }

    @Test
    void a_note_that_names_a_process_of_somebody_else_does_no_harm() throws IOException {
        await(start().stop());
        var stranger = ProcessHandle.current().pid() + "\n" + directory.resolve("data") + "\n";
        Files.writeString(directory.resolve("data").resolve("postmaster.pid"), stranger);
        await(start().stop());
    }

    @Test
    void a_server_that_dies_is_started_again_and_has_everything_that_was_acknowledged() throws IOException {
        var server = start();
        var journal = open(server);
        var acknowledged = new ArrayList<UUID>();
        for (int i = 0; i < 50; i++) {
            acknowledged.addAll(ids(await(journal.append(Append.of(entry(stream(), 0, 2))))));
        }
        assertThat(postmaster().destroyForcibly()).isTrue();
        var append = Append.of(entry(stream(), 0, 2));
        acknowledged.addAll(ids(inTheEnd(() -> journal.append(append))));
        assertThat(acknowledged)
                .allSatisfy(id -> assertThat(inTheEnd(() -> journal.find(id))).isPresent());
        await(journal.close());
    }

    @Test
    void a_server_that_cannot_be_started_for_long_is_started_as_soon_as_it_can() throws IOException {
        var journal = open(start());
        var options = directory.resolve("data").resolve("postgresql.conf");
        var right = Files.readString(options);
        Files.writeString(options, "no_such_setting = 1\n");
        assertThat(postmaster().destroyForcibly()).isTrue();
        awaitRefusals(MORE_THAN_IT_TRIES_AT_ONCE);
        Files.writeString(options, right);
        assertThat(inTheEnd(() -> journal.append(Append.of(entry(stream(), 0, 1)))))
                .isInstanceOf(AppendResult.Appended.class);
        await(journal.close());
    }

    /** Waits until the server's log says so often that it will not start. */
    private static void awaitRefusals(long many) throws IOException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (refusals() < many) {
            assertThat(System.nanoTime()).as("%s refusals", refusals()).isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static long refusals() throws IOException {
        try (var lines = Files.lines(directory.resolve("start.log"))) {
            return lines.filter(line -> line.contains("no_such_setting")).count();
        }
    }

    @Test
    void a_hub_that_is_killed_leaves_a_server_that_the_next_one_stops() throws IOException {
        var acknowledged = acknowledgedByAHubThatIsKilled();
        assertThat(postmaster().isAlive()).as("the server lives on").isTrue();
        assertThatEverythingIsThere(acknowledged);
    }

    @Test
    void a_hub_and_a_server_that_are_killed_have_lost_nothing() throws IOException {
        var acknowledged = acknowledgedByAHubThatIsKilled();
        var processes = postmaster().descendants().toList();
        postmaster().destroyForcibly();
        processes.forEach(ProcessHandle::destroyForcibly);
        assertThatEverythingIsThere(acknowledged);
    }

    private void assertThatEverythingIsThere(List<UUID> acknowledged) {
        var server = start();
        var journal = open(server);
        assertThat(acknowledged)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(await(journal.find(id))).isPresent());
        await(journal.close());
    }

    private static List<UUID> acknowledgedByAHubThatIsKilled() throws IOException {
        var hub = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LonelyHub.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(hub.getInputStream(), StandardCharsets.UTF_8))) {
            var ids = said.lines()
                    .filter(line -> line.startsWith("acknowledged "))
                    .limit(200)
                    .map(line -> UUID.fromString(line.substring("acknowledged ".length())))
                    .toList();
            hub.destroyForcibly();
            assertThat(hub.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return ids;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What a caller does who is told that the journal is not available: the same again. */
    private static <T> T inTheEnd(Supplier<Future<T>> action) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return await(action.get());
            } catch (AssertionError e) {
                assertThat(e).hasCauseInstanceOf(JournalUnavailable.class);
                assertThat(System.nanoTime()).isLessThan(until);
            }
        }
    }

    private static List<UUID> ids(AppendResult result) {
        return ((AppendResult.Appended) result)
                .events().stream().map(event -> event.id()).toList();
    }

    private static ProcessHandle postmaster() {
        try {
            var note = directory.resolve("data").resolve("postmaster.pid");
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(note).get(0)))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres start() {
        var started = await(EmbeddedPostgres.start(vertx, directory));
        running.add(started);
        return started;
    }

    private PostgresJournal open(EmbeddedPostgres server) {
        return await(PostgresJournal.open(vertx, PostgresSettings.of(server.server()), new SimpleMeterRegistry()));
    }
}
