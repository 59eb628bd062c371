package io.throughline.config.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.config.process.HubClient;
import io.throughline.config.process.HubCluster;
import io.throughline.config.process.LiveReader;
import io.throughline.config.process.SharedDatabase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterIT {
    private static final Path LOGS = Path.of("target", "cluster").toAbsolutePath();
    private static final HubClient SHOP = HubClient.machine();

    @TempDir
    static Path data;

    private static SharedDatabase database;
    private static HubCluster cluster;

    @BeforeAll
    static void start() {
        database = SharedDatabase.start(data);
        cluster = HubCluster.of(3, database.url(), LOGS, Map.of()).start();
    }

    @AfterAll
    static void stop() {
        cluster.close();
        database.close();
    }

    private static JsonObject searched(String loyalty, String query) {
        return new JsonObject()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/cluster-test")
                .put("type", "throughline.site.searched.v1")
                .put(
                        "data",
                        new JsonObject()
                                .put(
                                        "handles",
                                        new JsonArray()
                                                .add(new JsonObject()
                                                        .put("kind", "loyalty")
                                                        .put("value", loyalty)))
                                .put("query", query)
                                .put("results", 0));
    }

    @Test
    void what_happens_at_one_node_is_on_the_pages_of_another_for_somebody_who_signed_in_at_a_third() {
        HubClient noor = HubClient.signedIn(cluster.node(3), "agent1");
        HttpResponse<String> first = SHOP.event(cluster.node(1), searched("9900112233", "first"));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        String customer = new JsonObject(first.body()).getString("customer");
        try (LiveReader page = noor.follow(cluster.node(2), "story:" + customer)) {
            HttpResponse<String> second = SHOP.event(cluster.node(1), searched("9900112233", "second"));
            long version = new JsonObject(second.body()).getLong("version");
            page.await("story", told -> told.getLong("version") >= version);
            assertThat(noor.get(cluster.node(2), "/api/v1/customers/" + customer + "/story")
                            .encode())
                    .contains("first", "second");
        }
    }
}
