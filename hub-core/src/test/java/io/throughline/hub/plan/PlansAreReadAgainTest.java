package io.throughline.hub.plan;

import static io.throughline.hub.lane.HubFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.yaml.ConfigurationRefused;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes, each with a file of its own. */
class PlansAreReadAgainTest {
    private static final Queues QUEUES = Queues.read(Path.of("../config/queues.yaml"));
    private static final String ONE = "plans: [{id: a, rules: [{id: r, routes: [{queue: web}]}]}]";
    private static final String TWO = ONE.replace("]}]}]", "]}]}, {id: b, rules: [{id: r, routes: [{queue: web}]}]}]");

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = new Bus(vertx);

    @TempDir
    Path directory;

    private LivePlans here;
    private LivePlans there;

    @BeforeEach
    void start() throws IOException {
        here = node("here.yaml");
        there = node("there.yaml");
    }

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    private LivePlans node(String name) throws IOException {
        Path file = Files.writeString(directory.resolve(name), ONE);
        LivePlans plans = new LivePlans(Plans.read(file, QUEUES), file, QUEUES);
        await(plans.start(vertx, bus));
        return plans;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private void until(LivePlans plans, int count) {
        CompletableFuture<Void> became = new CompletableFuture<>();
        long timer = vertx.setPeriodic(5, any -> {
            if (plans.now().count() == count) {
                became.complete(null);
            }
        });
        became.orTimeout(20, TimeUnit.SECONDS).join();
        vertx.cancelTimer(timer);
    }

    @Test
    void who_asks_one_node_asks_all() throws IOException {
        write("here.yaml", TWO);
        write("there.yaml", TWO);
        assertThat(await(here.reload(vertx, bus, "super1")).count()).isEqualTo(2);
        until(there, 2);
    }

    @Test
    void a_file_that_changes_is_read_without_being_asked_for() throws IOException {
        write("here.yaml", TWO);
        until(here, 2);
    }

    @Test
    void a_file_with_a_mistake_is_refused_and_what_counted_goes_on() throws IOException {
        write("here.yaml", "plans: [{id: a, rules: nothing}]");
        Throwable failure =
                await(here.reload(vertx, bus, "super1").transform(done -> Future.succeededFuture(done.cause())));
        assertThat(failure).isInstanceOf(ConfigurationRefused.class).hasMessageContaining("here.yaml:1");
        assertThat(here.now().count()).isEqualTo(1);
    }
}
