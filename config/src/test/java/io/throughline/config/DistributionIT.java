package io.throughline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The archive that is published, unpacked as an operator would. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DistributionIT {
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
