package io.throughline.config.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whose connection it is, as Linux tells it under {@code /proc}. */
final class Sockets {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final int LOCAL = 1;
    private static final int INODE = 9;

    private Sockets() {}

    /** Whether the process has a connection from this local port. */
    static boolean belongsTo(long pid, int port) {
        List<String> sockets = socketsAt(port);
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<String> socketsAt(int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return TABLES.stream()
                .filter(Files::exists)
                .flatMap(Sockets::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[LOCAL].endsWith(suffix))
                .map(columns -> "socket:[" + columns[INODE] + "]")
                .toList();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
