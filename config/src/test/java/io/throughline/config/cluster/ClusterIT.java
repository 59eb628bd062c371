package io.throughline.config.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.config.process.Await;
import io.throughline.config.process.HubClient;
import io.throughline.config.process.HubCluster;
import io.throughline.config.process.HubProcess;
import io.throughline.config.process.LiveReader;
import io.throughline.config.process.SharedDatabase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three processes on one database are one hub, whatever happens to one of them. */
class ClusterIT {
    private static final Path LOGS = Path.of("target", "cluster").toAbsolutePath();
    private static final HubClient MACHINE = HubClient.machine();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String LEASE = "throughline_lease_held{lease=\"routing\"}";
    private static final int TERMINATED = 143;

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
        JsonObject handle = new JsonObject().put("kind", "loyalty").put("value", loyalty);
        return new JsonObject()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/cluster-test")
                .put("type", "throughline.site.searched.v1")
                .put(
                        "data",
                        new JsonObject()
                                .put("handles", new JsonArray().add(handle))
                                .put("query", query)
                                .put("results", 0));
    }

    private static void rings(HubProcess at, String from) {
        JsonObject ringing = new JsonObject()
                .put("event", "ringing")
                .put("call", UUID.randomUUID().toString())
                .put("from", from)
                .put("to", "+31850000001")
                .put("at", Instant.now().toString());
        HttpResponse<String> answer = MACHINE.post(at, "/channels/phone/cti", ringing);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private static Optional<JsonObject> card(HubClient agent, HubProcess at, String list, String from) {
        return agent.get(at, "/api/v1/desk").getJsonArray(list).stream()
                .map(JsonObject.class::cast)
                .filter(card -> card.getString("from", "").replace(" ", "").contains(from))
                .findFirst();
    }

    private static void present(HubClient agent, HubProcess at, String state) {
        HttpResponse<String> answer = agent.send(
                at,
                "PUT",
                "/api/v1/presence",
                new JsonObject().put("state", state).encode());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HubProcess matching() {
        return Await.present(SOON, "one node has the lease", () -> {
            List<HubProcess> holders = cluster.nodes().stream()
                    .filter(node -> node.metric(LEASE).equals(Optional.of(1.0)))
                    .toList();
            return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
        });
    }

    private static List<HubProcess> othersThan(HubProcess node) {
        return cluster.nodes().stream().filter(other -> other != node).toList();
    }

    private static void awaitMembers(int members) {
        Await.until(
                Duration.ofSeconds(30),
                members + " members see each other",
                () -> cluster.nodes().stream()
                        .filter(HubProcess::isAlive)
                        .allMatch(node ->
                                node.metric("throughline_cluster_members").equals(Optional.of((double) members))));
    }

    @Test
    void what_happens_at_one_node_is_on_the_pages_of_another_for_somebody_who_signed_in_at_a_third() {
        HubClient noor = HubClient.signedIn(cluster.node(3), "agent1");
        HttpResponse<String> first = MACHINE.event(cluster.node(1), searched("9900112233", "first"));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        String customer = new JsonObject(first.body()).getString("customer");
        try (LiveReader page = noor.follow(cluster.node(2), "story:" + customer)) {
            HttpResponse<String> second = MACHINE.event(cluster.node(1), searched("9900112233", "second"));
            long version = new JsonObject(second.body()).getLong("version");
            page.await("story", told -> told.getLong("version") >= version);
            assertThat(noor.get(cluster.node(2), "/api/v1/customers/" + customer + "/story")
                            .encode())
                    .contains("first", "second");
        }
    }

    @Test
    void who_signs_out_at_one_node_is_out_at_all() {
        HubClient store = HubClient.signedIn(cluster.node(1), "store1");
        assertThat(store.send(cluster.node(2), "GET", "/api/v1/session", "").statusCode())
                .isEqualTo(200);
        assertThat(store.send(cluster.node(3), "DELETE", "/api/v1/session", "").statusCode())
                .isEqualTo(204);
        cluster.nodes()
                .forEach(node -> assertThat(
                                store.send(node, "GET", "/api/v1/session", "").statusCode())
                        .isEqualTo(401));
    }

    @Test
    void one_delivery_to_all_nodes_at_once_is_one_event_and_one_answer() {
        for (int round = 0; round < 10; round++) {
            JsonObject event = searched("88001122" + round, "once");
            List<CompletableFuture<HttpResponse<String>>> sent = cluster.nodes().stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> MACHINE.event(node, event)))
                    .toList();
            assertThat(sent.stream().map(CompletableFuture::join))
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(202));
            assertThat(sent.stream()
                            .map(CompletableFuture::join)
                            .map(HttpResponse::body)
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void of_two_agents_who_accept_one_call_at_two_nodes_at_once_one_gets_it() {
        HubClient noor = HubClient.signedIn(cluster.node(1), "agent1");
        HubClient daan = HubClient.signedIn(cluster.node(2), "agent2");
        for (int round = 0; round < 5; round++) {
            String from = "61000000" + (round + 1);
            rings(cluster.node(3), "+31" + from);
            JsonObject card = Await.present(SOON, "the call waits", () -> card(noor, cluster.node(1), "waiting", from));
            String accept = "/api/v1/contacts/" + card.getString("id") + "/accept";
            CompletableFuture<HttpResponse<String>> one =
                    CompletableFuture.supplyAsync(() -> noor.send(cluster.node(1), "POST", accept, ""));
            CompletableFuture<HttpResponse<String>> two =
                    CompletableFuture.supplyAsync(() -> daan.send(cluster.node(2), "POST", accept, ""));
            assertThat(Stream.of(one, two).map(CompletableFuture::join).map(HttpResponse::statusCode))
                    .containsExactlyInAnyOrder(200, 409);
            HubClient winner = one.join().statusCode() == 200 ? noor : daan;
            finish(winner, card.getString("id"));
        }
    }

    @Test
    void an_agent_who_accepts_two_calls_at_two_nodes_at_once_gets_one() {
        HubClient noor = HubClient.signedIn(cluster.node(1), "agent1");
        for (int round = 0; round < 5; round++) {
            List<String> contacts = Stream.of("64000000" + round, "65000000" + round)
                    .peek(from -> rings(cluster.node(3), "+31" + from))
                    .map(from -> Await.present(
                                    SOON, "the call waits", () -> card(noor, cluster.node(2), "waiting", from))
                            .getString("id"))
                    .toList();
            CompletableFuture<HttpResponse<String>> one = CompletableFuture.supplyAsync(
                    () -> noor.send(cluster.node(1), "POST", accept(contacts.get(0)), ""));
            CompletableFuture<HttpResponse<String>> two = CompletableFuture.supplyAsync(
                    () -> noor.send(cluster.node(2), "POST", accept(contacts.get(1)), ""));
            assertThat(Stream.of(one, two).map(CompletableFuture::join).map(HttpResponse::statusCode))
                    .containsExactlyInAnyOrder(200, 409);
            int won = one.join().statusCode() == 200 ? 0 : 1;
            assertThat(noor.send(cluster.node(3), "POST", accept(contacts.get(1 - won)), "")
                            .body())
                    .contains("hands-full");
            finish(noor, contacts.get(won));
            takenByHand(noor, cluster.node(3), contacts.get(1 - won));
            finish(noor, contacts.get(1 - won));
        }
    }

    private static String accept(String contact) {
        return "/api/v1/contacts/" + contact + "/accept";
    }

    /** Another node may not have heard yet that her hands are free. */
    private static void takenByHand(HubClient agent, HubProcess at, String contact) {
        Await.until(
                SOON,
                "she takes it",
                () -> agent.send(at, "POST", accept(contact), "").statusCode() == 200);
    }

    private static void finish(HubClient agent, String contact) {
        String path = "/api/v1/contacts/" + contact;
        HttpResponse<String> ended = agent.send(cluster.node(3), "POST", path + "/end", "");
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        String outcome = agent.get(cluster.node(3), "/api/v1/topics")
                .getJsonArray("outcomes")
                .getJsonObject(0)
                .getString("id");
        HttpResponse<String> wrapped =
                agent.post(cluster.node(3), path + "/wrap-up", new JsonObject().put("outcome", outcome));
        assertThat(wrapped.statusCode()).as(wrapped.body()).isEqualTo(200);
    }

    @Test
    void when_the_matching_node_is_killed_another_matches_and_everybody_is_still_signed_in() {
        HubProcess dead = matching();
        HubClient tech = HubClient.signedIn(dead, "agent2");
        present(tech, dead, "available");
        dead.kill();
        List<HubProcess> alive = othersThan(dead);
        rings(alive.get(0), "+31620000001");
        JsonObject offered =
                Await.present(SOON, "the call is offered", () -> card(tech, alive.get(1), "offers", "620000001"));
        assertThat(tech.send(alive.get(0), "POST", "/api/v1/contacts/" + offered.getString("id") + "/accept", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(matching()).isIn(alive);
        dead.start().awaitReady();
        awaitMembers(3);
        finish(tech, offered.getString("id"));
        present(tech, dead, "offline");
    }

    @Test
    void when_the_matching_node_hangs_another_matches_and_the_first_comes_back_as_one_of_three() {
        HubProcess hung = matching();
        HubClient noor = HubClient.signedIn(hung, "agent1");
        present(noor, hung, "available");
        hung.suspend();
        List<HubProcess> others = othersThan(hung);
        rings(others.get(0), "+31630000001");
        JsonObject offered =
                Await.present(SOON, "the call is offered", () -> card(noor, others.get(1), "offers", "630000001"));
        Await.until(
                SOON,
                "the others know that it hangs",
                () -> others.stream()
                        .allMatch(node ->
                                node.metric("throughline_cluster_members").equals(Optional.of(2.0))));
        hung.resume();
        awaitMembers(3);
        Await.until(
                SOON,
                "the grid is thrown away",
                () -> hung.metric("throughline_grid_rebuilt_total")
                        .filter(times -> times == 1)
                        .isPresent());
        hung.awaitReady();
        assertThat(card(noor, hung, "offers", "630000001")).isPresent();
        String accept = "/api/v1/contacts/" + offered.getString("id") + "/accept";
        assertThat(noor.send(hung, "POST", accept, "").statusCode()).isEqualTo(200);
        finish(noor, offered.getString("id"));
        present(noor, hung, "offline");
        rings(others.get(0), "+31630000002");
        JsonObject waiting = Await.present(SOON, "a call waits", () -> card(noor, hung, "waiting", "630000002"));
        takenByHand(noor, hung, waiting.getString("id"));
        finish(noor, waiting.getString("id"));
    }

    @Test
    void a_rolling_restart_loses_nothing_and_leaves_everybody_signed_in() {
        HubClient noor = HubClient.signedIn(cluster.node(1), "super1");
        try (SteadyWork work = SteadyWork.begin(MACHINE, cluster.nodes())) {
            for (HubProcess node : cluster.nodes()) {
                LiveReader page = noor.follow(node, "wallboard");
                assertThat(node.terminate()).isEqualTo(TERMINATED);
                Await.until(SOON, "the page is told to go elsewhere", page::ended);
                node.start().awaitReady();
                awaitMembers(3);
            }
            work.end();
            assertThat(work.acknowledged()).hasSizeGreaterThan(10);
            assertThat(work.lies())
                    .as("answers that are neither yes nor a wish to try elsewhere")
                    .isEmpty();
            work.acknowledged()
                    .forEach((query, customer) -> assertThat(
                                    noor.get(cluster.node(2), "/api/v1/customers/" + customer + "/story")
                                            .encode())
                            .contains(query));
        }
        cluster.nodes()
                .forEach(node -> assertThat(
                                noor.send(node, "GET", "/api/v1/session", "").statusCode())
                        .isEqualTo(200));
    }
}
