package io.throughline.config.root;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.config.process.FreePorts;
import io.throughline.config.process.HubClient;
import io.throughline.config.process.HubCluster;
import io.throughline.config.process.HubProcess;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub with its embedded journal is killed while it works; what it had acknowledged is there when it is back. */
class KilledHubTellsTheSameStoryIT {
    private static final int WRITERS = 4;
    private static final int ENOUGH = 40;
    private static final HubClient SITE = HubClient.machine();

    @TempDir
    Path data;

    @Test
    void what_was_acknowledged_before_the_kill_is_answered_the_same_after_it() throws Exception {
        try (HubProcess hub = new HubProcess("killed", environment(), Path.of("target/killed-hub.log"))) {
            hub.start().awaitReady();
            Map<String, String> acknowledged = new ConcurrentHashMap<>();
            CountDownLatch enough = new CountDownLatch(ENOUGH);
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            IntStream.range(0, WRITERS)
                    .forEach(writer -> writers.execute(() -> write(hub, writer, acknowledged, enough)));
            assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
            hub.kill();
            writers.shutdown();
            assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            hub.start().awaitReady();
            Map<String, String> again = new LinkedHashMap<>();
            acknowledged
                    .keySet()
                    .forEach(id -> again.put(id, SITE.event(hub, searched(id)).body()));
            assertThat(again).hasSizeGreaterThanOrEqualTo(ENOUGH).containsExactlyInAnyOrderEntriesOf(acknowledged);
        }
    }

    private static void write(HubProcess hub, int writer, Map<String, String> acknowledged, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                String id = writer + "-" + i;
                HttpResponse<String> answer = SITE.event(hub, searched(id));
                if (answer.statusCode() == 202) {
                    acknowledged.put(id, answer.body());
                    enough.countDown();
                }
            }
        } catch (UncheckedIOException killed) {
            // as it should be: this is how a client sees a power cut
        }
    }

    private static JsonObject searched(String id) {
        return new JsonObject()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "/site")
                .put("type", "throughline.site.searched.v1")
                .put(
                        "data",
                        new JsonObject()
                                .put(
                                        "handles",
                                        new JsonArray(List.of(new JsonObject()
                                                .put("kind", "loyalty")
                                                .put("value", "2210004471"))))
                                .put("query", "hair dryer " + id)
                                .put("results", 0));
    }

    private Map<String, String> environment() {
        int port = FreePorts.next(3);
        return Map.of(
                "HUB_DATA", data.toString(),
                "HUB_CONFIG", Path.of("").toAbsolutePath().toString(),
                "HUB_HTTP_PORT", String.valueOf(port),
                "HUB_MANAGEMENT_PORT", String.valueOf(port + 1),
                "HUB_CLUSTER_PORT", String.valueOf(port + 2),
                "HUB_DEMO", "true",
                "HUB_DEMO_API_KEY", HubCluster.KEY,
                "HUB_DEMO_PASSWORD", HubCluster.PASSWORD);
    }
}
