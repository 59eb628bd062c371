package io.throughline.config.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What sets the clock of a process while it runs: libfaketime, where it is installed. The clock on the wall is set, as
 * somebody with a wrong time server does it; the one that only measures spans goes on.
 */
public final class ClockHands {
    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    private final Path file;

    /** Hands that lie in this file; they show the right time. */
    public ClockHands(Path file) {
        this.file = file;
        right();
    }

    /** Whether clocks can be set on this machine. */
    public static boolean arePossible() {
        return library().isPresent();
    }

    private static Optional<Path> library() {
        try (Stream<Path> architectures = Files.list(LIBRARIES)) {
            return architectures
                    .map(directory -> directory.resolve(LIBRARY))
                    .filter(Files::isRegularFile)
                    .findFirst();
        } catch (IOException noLinux) {
            return Optional.empty();
        }
    }

    /** What a process needs in its environment; nothing where clocks cannot be set. */
    public Map<String, String> environment() {
        return library()
                .map(library -> Map.of(
                        "LD_PRELOAD", library.toString(),
                        "FAKETIME_TIMESTAMP_FILE", file.toString(),
                        "FAKETIME_CACHE_DURATION", "1", // seconds until the file is read again
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "FAKETIME_FORCE_MONOTONIC_FIX", "0")) // with it, no Java thread waits for as long as it should
                .orElse(Map.of());
    }

    /** Sets it so far ahead of the right time; behind it when negative. It is so within a second or two. */
    public void setAhead(Duration step) {
        write((step.isNegative() ? "" : "+") + step.toSeconds());
    }

    /** Sets it right. */
    public void right() {
        write("+0");
    }

    private void write(String offset) {
        try {
            Files.createDirectories(file.getParent());
            Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), offset + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
