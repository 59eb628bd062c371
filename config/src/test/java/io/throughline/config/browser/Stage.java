package io.throughline.config.browser;

import io.throughline.config.root.RunningHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** One hub and one browser for all tests that need both: started by the first, stopped after the last. */
final class Stage implements AutoCloseable {
    private final Path data;
    private final RunningHub hub;
    private final Chromium chromium;

    private Stage(Path data, RunningHub hub, Chromium chromium) {
        this.data = data;
        this.hub = hub;
        this.chromium = chromium;
    }

    static Stage open() {
        try {
            Path data = Files.createTempDirectory("throughline-browser");
            return new Stage(data, RunningHub.start(data), Chromium.launch());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A browser of somebody's own: no cookie, no storage, nothing shared with anybody else's. */
    Screen screen(Look look) {
        return screen(hub.base(), look);
    }

    /** The same at another hub than the stage's, by its {@code http://host:port}. */
    Screen screen(String base, Look look) {
        return new Screen(base, chromium.browser(), look);
    }

    RunningHub hub() {
        return hub;
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        hub.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
