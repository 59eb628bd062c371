package io.throughline.config.root;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.config.process.SharedDatabase;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that does not get on: callers are told soon, memory stays as it is, and what was promised is kept. */
class SlowJournalIT {
    private static final int BATCH = 1_000;
    private static final int BATCHES = 25;
    private static final int MOST_WAITING = 10_000;
    private static final Duration SOON = Duration.ofSeconds(12); // less than the journal's patience of 15 seconds

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void while_nothing_can_be_written_callers_are_turned_away_and_nothing_acknowledged_is_lost(@TempDir Path data) {
        Vertx vertx = Vertx.vertx();
        try (SharedDatabase database = SharedDatabase.start(data.resolve("database"));
                RunningHub hub = RunningHub.start(data.resolve("hub"), Map.of("HUB_DATABASE_URL", database.url()))) {
            Pool pool = PgBuilder.pool()
                    .connectingTo(PgConnectOptions.fromUri(database.url()))
                    .using(vertx)
                    .build();
            assertThat(hub.event(event("before")).statusCode()).isEqualTo(202);
            long before = count(pool);

            SqlConnection door = RunningHub.await(pool.getConnection());
            Transaction held = RunningHub.await(door.begin());
            RunningHub.await(door.query("lock table events in exclusive mode").execute());
            List<CompletableFuture<HttpResponse<String>>> flood;
            double most;
            try {
                flood = IntStream.range(0, BATCHES)
                        .mapToObj(n -> send(hub, batch(n)))
                        .toList();
                most = mostWaitingUntilSomebodyIsTurnedAway(hub);
            } finally {
                RunningHub.await(held.rollback().eventually(door::close));
            }
            assertThat(most).isBetween(1.0, (double) MOST_WAITING);
            long accepted = flood.stream().mapToLong(SlowJournalIT::accepted).sum();
            assertThat(accepted).isBetween((long) MOST_WAITING / 2, (long) BATCHES * BATCH - 1);
            assertThat(hub.event(event("after")).statusCode()).isEqualTo(202);
            assertThat(searches(pool)).isGreaterThanOrEqualTo(accepted + 2);
            assertThat(count(pool)).isGreaterThan(before + accepted);
        } finally {
            RunningHub.await(vertx.close());
        }
    }

    private double mostWaitingUntilSomebodyIsTurnedAway(RunningHub hub) {
        long late = System.nanoTime() + SOON.toNanos();
        double most = 0;
        for (int n = 0; System.nanoTime() < late; n++) {
            CompletableFuture<HttpResponse<String>> knock = send(hub, "[" + event("knock-" + n) + "]");
            most = Math.max(most, waiting(hub));
            try {
                HttpResponse<String> told =
                        knock.orTimeout(200, TimeUnit.MILLISECONDS).join();
                if (told.statusCode() != 202 && most > 0) {
                    assertThat(told.statusCode()).as(told.body()).isEqualTo(429);
                    assertThat(told.headers().firstValue("Retry-After")).contains("1");
                    return most;
                }
            } catch (CompletionException taken) {
                // it waits with the others: there was still room
            }
        }
        throw new AssertionError("nobody was turned away, although " + most + " waited");
    }

    private CompletableFuture<HttpResponse<String>> send(RunningHub hub, String events) {
        return client.sendAsync(
                hub.request("/events")
                        .header("Content-Type", "application/cloudevents-batch+json")
                        .POST(HttpRequest.BodyPublishers.ofString(events))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static long accepted(CompletableFuture<HttpResponse<String>> answer) {
        HttpResponse<String> told = answer.orTimeout(60, TimeUnit.SECONDS).join();
        if (told.statusCode() != 202) {
            assertThat(told.statusCode()).as(told.body()).isIn(429, 503);
            assertThat(told.headers().firstValue("Retry-After")).isPresent();
            return 0;
        }
        JsonArray items = new JsonObject(told.body()).getJsonArray("items");
        return items.stream()
                .map(item -> ((JsonObject) item).getString("status"))
                .filter("accepted"::equals)
                .count();
    }

    private static double waiting(RunningHub hub) {
        return hub.operations("/metrics")
                .lines()
                .filter(line -> line.startsWith("throughline_journal_waiting "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ", 2)[1]))
                .findFirst()
                .orElseThrow();
    }

    private static long count(Pool pool) {
        return number(pool, "select count(*) from events");
    }

    private static long searches(Pool pool) {
        return number(
                pool, "select count(*) from events where type = 'web.site-searched.v1' and data->>'query' = 'slow'");
    }

    private static long number(Pool pool, String sql) {
        return RunningHub.await(pool.query(sql).execute()).iterator().next().getLong(0);
    }

    private static String batch(int batch) {
        List<String> events = new ArrayList<>();
        IntStream.range(0, BATCH).forEach(n -> events.add(event(batch + "-" + n)));
        return events.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private static String event(String id) {
        return """
                {"specversion":"1.0","id":"%s","source":"/slow","type":"throughline.site.searched.v1",
                 "data":{"handles":[{"kind":"visitor","value":"slow-%s"}],"query":"slow","results":0}}""".formatted(id, id);
    }
}
