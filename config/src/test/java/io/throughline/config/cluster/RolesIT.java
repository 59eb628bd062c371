package io.throughline.config.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.config.process.Await;
import io.throughline.config.process.FreePorts;
import io.throughline.config.process.HubClient;
import io.throughline.config.process.HubCluster;
import io.throughline.config.process.HubProcess;
import io.throughline.config.process.LiveReader;
import io.throughline.config.process.SharedDatabase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One node takes what machines tell, the other serves people; the second finds the first by its name. */
class RolesIT {
    private static final Path LOGS = Path.of("target", "roles").toAbsolutePath();
    private static final HubClient MACHINE = HubClient.machine();
    private static final String NAME = "nodes.hub.test";
    private static final String LEASE = "throughline_lease_held{lease=\"routing\"}";

    @TempDir
    static Path data;

    private static SharedDatabase database;
    private static HubProcess core;
    private static HubProcess people;

    @BeforeAll
    static void start() throws IOException {
        database = SharedDatabase.start(data.resolve("database"));
        Path names = Files.writeString(data.resolve("hosts"), "127.0.0.1 " + NAME + "\n");
        int corePort = FreePorts.next(2);
        core = node("core", "core, phone", corePort, NAME, names);
        people = node("people", "ui", FreePorts.next(2), NAME + ":" + corePort, names);
        core.start().awaitReady();
        people.start().awaitReady();
    }

    private static HubProcess node(String name, String roles, int clusterPort, String service, Path names) {
        int port = FreePorts.next(2);
        Map<String, String> environment = new HashMap<>();
        environment.put("HUB_CONFIG", Path.of("").toAbsolutePath().toString());
        environment.put("HUB_DATA", LOGS.resolve(name).toString());
        environment.put("HUB_ROLES", roles);
        environment.put("HUB_HTTP_PORT", String.valueOf(port));
        environment.put("HUB_MANAGEMENT_PORT", String.valueOf(port + 1));
        environment.put("HUB_CLUSTER_PORT", String.valueOf(clusterPort));
        environment.put("HUB_CLUSTER_DISCOVERY", "dns");
        environment.put("HUB_CLUSTER_SERVICE", service);
        environment.put("HUB_CLUSTER_SIZE", "2");
        environment.put("HUB_DATABASE_URL", database.url());
        environment.put("HUB_DEMO", "true");
        environment.put("HUB_DEMO_API_KEY", HubCluster.KEY);
        environment.put("HUB_DEMO_PASSWORD", HubCluster.PASSWORD);
        environment.put("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + names);
        return new HubProcess(name, environment, LOGS.resolve(name + ".log"));
    }

    @AfterAll
    static void stop() {
        people.close();
        core.close();
        database.close();
    }

    private static JsonObject searched() {
        JsonObject handle = new JsonObject().put("kind", "loyalty").put("value", "7700112233");
        JsonObject search = new JsonObject()
                .put("handles", new JsonArray().add(handle))
                .put("query", "kettle")
                .put("results", 0);
        return new JsonObject()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/roles-test")
                .put("type", "throughline.site.searched.v1")
                .put("data", search);
    }

    @Test
    void a_node_finds_others_by_a_name() {
        Await.until(
                Duration.ofSeconds(20),
                "both see both",
                () -> core.metric("throughline_cluster_members").equals(Optional.of(2.0))
                        && people.metric("throughline_cluster_members").equals(Optional.of(2.0)));
    }

    @Test
    void each_serves_its_role_and_nothing_else() {
        assertThat(MACHINE.event(people, searched()).statusCode()).isEqualTo(404);
        assertThat(MACHINE.send(core, "GET", "/desk", "").statusCode()).isEqualTo(404);
        assertThat(MACHINE.send(core, "GET", "/api/v1/topics", "").statusCode()).isEqualTo(404);
        assertThat(MACHINE.send(people, "GET", "/openapi.yaml", "").statusCode())
                .isEqualTo(200);
        assertThat(people.metric(LEASE)).isEmpty();
        Await.until(
                Duration.ofSeconds(10),
                "the core matches",
                () -> core.metric(LEASE).equals(Optional.of(1.0)));
    }

    @Test
    void what_the_core_takes_in_is_on_the_pages_of_the_other_node() {
        HubClient noor = HubClient.signedIn(people, "agent1");
        HttpResponse<String> first = MACHINE.event(core, searched());
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        String customer = new JsonObject(first.body()).getString("customer");
        try (LiveReader page = noor.follow(people, "story:" + customer)) {
            HttpResponse<String> second = MACHINE.event(core, searched());
            long version = new JsonObject(second.body()).getLong("version");
            page.await("story", told -> told.getLong("version") >= version);
        }
    }
}
