package io.throughline.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What a demonstration on this machine wrote beside its data at its first start, so that nobody has to copy it. */
final class DemoFile {
    private static final String NAME = "demo.properties";

    private DemoFile() {}

    /** A value of the file in {@code HUB_DATA} or {@code data}; empty when there is none that can be read. */
    static Optional<String> value(String name) {
        Path data = Path.of(Optional.ofNullable(System.getenv("HUB_DATA")).orElse("data"));
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve(NAME))) {
            kept.load(in);
            return Optional.ofNullable(kept.getProperty(name));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
