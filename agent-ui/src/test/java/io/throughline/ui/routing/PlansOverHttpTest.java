package io.throughline.ui.routing;

import static io.throughline.ui.server.MemoryHub.QUEUES;
import static io.throughline.ui.server.MemoryHub.phone;
import static io.throughline.ui.server.Promises.kept;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.plan.LivePlans;
import io.throughline.hub.plan.Plans;
import io.throughline.hub.plan.Trial;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.FullHub;
import io.throughline.ui.server.MemoryHub;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlansOverHttpTest {
    private static final String AGAIN = """
            plans:
              - id: again
                rules:
                  - {id: often, when: customer.contacts >= 1, routes: [{queue: technical, priority: 7}]}
            """;

    private final FullHub hub = new FullHub();
    private final Browser ineke = hub.browser("super1");

    @TempDir
    Path directory;

    private Path file = Path.of("routing.yaml");

    @BeforeEach
    void bind() throws IOException {
        file = Files.writeString(directory.resolve("routing.yaml"), "last-agent: 30s\n");
        LivePlans plans = new LivePlans(Plans.read(file, QUEUES), file, QUEUES);
        Bus bus = new Bus(hub.http.vertx);
        Trial trial = new Trial(hub.memory.journal, hub.memory.codec, MemoryHub.features(), QUEUES);
        hub.http.bind(api -> new RoutingOperations(new RoutingOperations.Tools(
                        plans::now,
                        by -> plans.reload(hub.http.vertx, bus, by),
                        () -> plans.draft(hub.http.vertx),
                        text -> Plans.read(text, QUEUES),
                        trial,
                        hub.http.clock))
                .bind(api));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private JsonObject rules() {
        return kept("readRouting", 200, ineke.get("/api/v1/routing"));
    }

    @Test
    void who_supervises_reads_the_plans_and_lets_them_be_read_again() throws IOException {
        assertThat(rules().getInteger("lastAgentSeconds")).isEqualTo(30);
        Files.writeString(file, AGAIN);

        kept("reloadRouting", 200, ineke.post("/api/v1/routing/reload", new JsonObject()));

        JsonObject rule = rules().getJsonArray("rules").getJsonObject(0);
        assertThat(rule.getString("when")).isEqualTo("customer.contacts >= 1");
        assertThat(rule.getJsonArray("routes").getJsonObject(0).getInteger("priority"))
                .isEqualTo(7);
        kept("reloadRouting", 403, hub.browser("agent1").post("/api/v1/routing/reload", new JsonObject()));
    }

    @Test
    void plans_with_mistakes_are_refused_with_their_lines_and_those_that_count_go_on() throws IOException {
        Files.writeString(file, AGAIN.replace("customer.contacts", "customer.kontakts"));

        JsonObject problem = kept("reloadRouting", 409, ineke.post("/api/v1/routing/reload", new JsonObject()));

        assertThat(problem.encode()).contains("/text/4", "known: customer.known");
        assertThat(rules().getInteger("lastAgentSeconds")).isEqualTo(30);
    }

    @Test
    void plans_are_tried_on_past_contacts_before_they_count() {
        hub.call(phone("+31612345678"));
        hub.call(phone("+31612345678"));
        JsonObject wish = new JsonObject().put("text", AGAIN).put("newest", 10);

        JsonObject tried = kept("tryRouting", 200, ineke.post("/api/v1/routing/trial", wish));

        assertThat(tried.getInteger("contacts")).isEqualTo(2);
        assertThat(tried.getInteger("differing")).isEqualTo(1);
        JsonObject second = tried.getJsonArray("items").getJsonObject(1);
        assertThat(second.getJsonObject("was").getString("queue")).isEqualTo("service");
        assertThat(second.getJsonObject("would").getString("rule")).isEqualTo("often");
        assertThat(rules().getJsonArray("rules")).isEmpty();
        kept("tryRouting", 200, ineke.post("/api/v1/routing/trial", new JsonObject()));
        kept("tryRouting", 400, ineke.post("/api/v1/routing/trial", wish.put("text", "plans: [{}]")));
    }
}
