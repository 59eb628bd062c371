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

    private static Lived live(String journey, String... more) {
        StringWriter out = new StringWriter();
        Path named = JOURNEYS.resolve(journey + ".yaml");
        List<String> words = new ArrayList<>(List.of(
                "journey",
                Files.exists(named) ? named.toString() : journey,
                "--hub=" + hub.base(),
                "--key=" + RunningHub.KEY,
                "--password=" + RunningHub.PASSWORD,
                "--patience=30s",
                "--seed=" + ++seed));
        words.addAll(List.of(more));
        int code = HubMain.commandLine(Map.of())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(words.toArray(String[]::new));
        return new Lived(code, out.toString());
    }

    private record Lived(int code, String out) {}
}
