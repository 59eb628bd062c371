package io.throughline.config.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the source text shows. */
class SourcesTest {
    private static final int LONGEST_FILE_LINES = 400;

    @Test
    void no_file_is_long() throws IOException {
        assertThat(sources())
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        file -> assertThat(lines(file)).as("%s", file).hasSizeLessThanOrEqualTo(LONGEST_FILE_LINES));
    }

    @Test
    void nothing_is_left_to_do() throws IOException {
        assertThat(sources())
                .filteredOn(file -> !file.endsWith("SourcesTest.java"))
                .allSatisfy(file -> assertThat(lines(file))
                        .as("%s", file)
                        .noneMatch(line -> line.matches(".*\\b(TODO|FIXME|XXX)\\b.*")));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..").toAbsolutePath().normalize(), 20)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .filter(file -> file.toString().contains("/src/"))
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
