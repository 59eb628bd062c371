package io.throughline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says and which exit code it leaves behind. */
class HubMainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_version_is_the_one_of_the_build() {
        assertThat(hub("version")).isZero();
        assertThat(out.toString())
                .containsPattern("Throughline \\d+\\.\\d+\\.\\d+")
                .contains("Java " + Runtime.version());
    }

    @Test
    void help_names_the_commands() {
        assertThat(hub("--help")).isZero();
        assertThat(out.toString()).contains("check", "version", "generate-completion");
    }

    @Test
    void an_unknown_command_is_refused_by_name() {
        assertThat(hub("dance")).isEqualTo(2);
        assertThat(err.toString()).contains("dance");
    }

    @Test
    void settings_without_mistakes_are_accepted(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("hub.yaml"), "http:\n  port: 8081\n");
        assertThat(hub("check", file.toString())).isZero();
        assertThat(out.toString()).contains("no mistakes");
    }

    @Test
    void every_mistake_in_the_settings_is_told(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("hub.yaml"), "http:\n  port: many\nroles: [core, juggler]\n");
        assertThat(hub("check", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("many", "juggler");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(hub("check", "nowhere.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere.yaml");
    }

    private int hub(String... args) {
        return HubMain.commandLine(Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
