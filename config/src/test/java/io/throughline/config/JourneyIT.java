package io.throughline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.config.root.RunningHub;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stories of the journeys' folder, lived through a whole hub by the command that people use. */
class JourneyIT {
    private static final Path JOURNEYS = Path.of("journeys").toAbsolutePath();

    @TempDir
    static Path data;

    private static RunningHub hub;
    private static int seed;

    @TempDir
    Path reports;

    @BeforeAll
    static void start() {
        hub = RunningHub.start(data);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hair-dryer", "washing-machine"})
    void nobody_has_to_say_anything_twice(String journey) {
        Lived lived = live(journey);
        assertThat(lived.code()).as(lived.out()).isZero();
        assertThat(lived.out()).contains("handoffs", "the promise was kept");
    }

    @Test
    void twenty_customers_at_a_time_get_what_one_gets() throws IOException {
        Path report = reports.resolve("report.json");
        Lived lived = live("hair-dryer", "--copies", "20", "--parallel", "5", "--json", report.toString());
        assertThat(lived.code()).as(lived.out()).isZero();
        assertThat(new JsonObject(Files.readString(report)).getJsonArray("copies"))
                .hasSize(20);
    }

    @Test
    void a_broken_check_is_told_and_fails_the_command() throws IOException {
        String story = Files.readString(JOURNEYS.resolve("hair-dryer.yaml"));
        Path script = Files.writeString(
                reports.resolve("lie.yaml"),
                story.replace("promises: { open: 0, kept: 2", "promises: { open: 0, kept: 3"));
        Lived lived = live(script.toString());
        assertThat(lived.code()).isEqualTo(1);
        assertThat(lived.out()).contains("promises", "3", "2");
    }

    @Test
    void plans_are_tried_on_what_was_lived_before_they_count() throws IOException {
        assertThat(live("hair-dryer").code()).isZero();
        Path plans = Files.writeString(reports.resolve("plans.yaml"), """
                plans:
                  - id: calls
                    rules:
                      - id: everybody
                        when: contact.channel == "phone"
                        routes: [{ queue: technical, priority: 9 }]
                """);
        Lived tried = hub("routing", "trial", plans.toString(), "--password=" + RunningHub.PASSWORD);
        assertThat(tried.code()).as(tried.out()).isZero();
        assertThat(tried.out()).contains("->  technical, priority 9 (calls/everybody)", "would have gone another way");
        Files.writeString(plans, "plans: [{ id: calls, rules: [{ id: a, when: customer.shoe_size > 40 }] }]");
        Lived flawed = hub("routing", "trial", plans.toString(), "--password=" + RunningHub.PASSWORD);
        assertThat(flawed.code()).isEqualTo(1);
        assertThat(flawed.out()).contains("is nothing that is known of the customer", "/text/1");
    }

    private static Lived hub(String... words) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--hub=" + hub.base());
        int code = HubMain.commandLine(Map.of())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(all.toArray(String[]::new));
        return new Lived(code, out.toString());
    }

    private static Lived live(String journey, String... more) {
        Path named = JOURNEYS.resolve(journey + ".yaml");
        List<String> words = new ArrayList<>(List.of(
                "journey",
                Files.exists(named) ? named.toString() : journey,
                "--key=" + RunningHub.KEY,
                "--password=" + RunningHub.PASSWORD,
                "--patience=30s",
                "--seed=" + ++seed));
        words.addAll(List.of(more));
        return hub(words.toArray(String[]::new));
    }

    private record Lived(int code, String out) {}
}
