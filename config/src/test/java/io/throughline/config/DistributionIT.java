package io.throughline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.config.process.Await;
import io.throughline.config.process.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The archive that is published, unpacked as an operator would. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DistributionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void unpack() throws Exception {
        Path archive = Path.of(System.getProperty("distribution")).toAbsolutePath();
        assertThat(run(folder, "tar", "xzf", archive.toString()).code()).isZero();
        try (Stream<Path> entries = Files.list(folder)) {
            home = entries.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @Test
    void the_hub_tells_how_it_is_used() throws Exception {
        Ended help = run(folder, hub(), "--help");
        assertThat(help.said()).contains("Usage: hub", "check");
        assertThat(help.code()).isZero();
    }

    @Test
    void it_is_found_through_a_link_from_another_folder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("throughline"), Path.of(hub()));
        Ended version = run(folder, link.toString(), "version");
        assertThat(version.said()).contains(HubVersion.number());
        assertThat(version.code()).isZero();
    }

    @Test
    void the_settings_that_come_with_it_have_no_mistakes() throws Exception {
        Ended check = run(folder, hub(), "check");
        assertThat(check.said()).contains("no mistakes");
        assertThat(check.code()).isZero();
    }

    @Test
    void it_carries_what_an_operator_reads() {
        assertThat(List.of("LICENSE", "NOTICE", "README.md", "config/hub.yaml", "lib/jvm.options"))
                .allSatisfy(name -> assertThat(home.resolve(name)).isNotEmptyFile());
        assertThat(home.resolve("lib/jvm.options")).content().doesNotContain("${");
    }

    @Test
    void it_starts_again_with_the_classes_that_it_kept() throws Exception {
        assertThat(startedAndStopped()).contains("Throughline is ready");
        try (Stream<Path> kept = Files.list(folder.resolve("data"))) {
            assertThat(kept).anyMatch(file -> file.toString().endsWith(".jsa"));
        }
        assertThat(startedAndStopped()).contains("Throughline is ready").doesNotContain("[error]", "[warning]");
    }

    private String startedAndStopped() throws IOException, InterruptedException {
        Path said = folder.resolve("hub.log");
        int port = FreePorts.next(3);
        ProcessBuilder builder = new ProcessBuilder(hub(), "run", "--demo");
        builder.environment()
                .putAll(Map.of(
                        "HUB_DATA", folder.resolve("data").toString(),
                        "HUB_HTTP_PORT", String.valueOf(port),
                        "HUB_MANAGEMENT_PORT", String.valueOf(port + 1),
                        "HUB_CLUSTER_PORT", String.valueOf(port + 2)));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            Await.until(
                    PATIENCE,
                    "the hub is ready",
                    () -> !process.isAlive() || text(said).contains("is ready"));
            process.destroy();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return text(said);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String hub() {
        return home.resolve("bin/hub").toString();
    }

    private static Ended run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Ended(process.waitFor(), said);
    }

    private record Ended(int code, String said) {}
}
