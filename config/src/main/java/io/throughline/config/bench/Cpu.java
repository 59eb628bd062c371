package io.throughline.config.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Who used the processors: the processes that take part, and all others together. */
final class Cpu {
    private static final Path STAT = Path.of("/proc/stat");
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final double TICKS_PER_SECOND = 100;

    private Cpu() {}

    /** What a process and its children have used so far. */
    static Duration of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What all processes of the machine have used so far; empty where the system does not tell. */
    static Optional<Duration> ofMachine() {
        try {
            String[] fields = Files.readAllLines(STAT).get(0).split("\\s+", -1);
            long ticks = 0;
            for (int i = 1; i < fields.length; i++) {
                ticks += i - 1 == IDLE || i - 1 == WAITING || fields[i].isEmpty() ? 0 : Long.parseLong(fields[i]);
            }
            return Optional.of(Duration.ofMillis((long) (ticks * 1000 / TICKS_PER_SECOND)));
        } catch (IOException | NumberFormatException untold) {
            return Optional.empty();
        }
    }
}
