package io.throughline.config.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds processes to a share of one processor, by control groups of the system; needs the right to make such groups. */
final class CpuCap implements AutoCloseable {
    private static final Path FIRST = Path.of("/sys/fs/cgroup/cpu");
    private static final Path SECOND = Path.of("/sys/fs/cgroup");
    private static final int PERIOD_MICROS = 20_000;

    private final int quotaMicros;
    private final List<Path> groups = new ArrayList<>();

    /** A cap of this share of one processor for each process. */
    CpuCap(double share) {
        this.quotaMicros = (int) (share * PERIOD_MICROS);
    }

    /**
     * Holds one more process to it.
     *
     * @throws BenchFailed where the system has no such groups, or does not let this process make them
     */
    void hold(ProcessHandle process) {
        boolean second = Files.exists(SECOND.resolve("cgroup.controllers"));
        Path group = (second ? SECOND : FIRST).resolve("throughline-bench-" + process.pid());
        try {
            Files.createDirectory(group);
            groups.add(group);
            if (second) {
                Files.writeString(group.resolve("cpu.max"), quotaMicros + " " + PERIOD_MICROS);
            } else {
                Files.writeString(group.resolve("cpu.cfs_period_us"), String.valueOf(PERIOD_MICROS));
                Files.writeString(group.resolve("cpu.cfs_quota_us"), String.valueOf(quotaMicros));
            }
            Files.writeString(group.resolve("cgroup.procs"), String.valueOf(process.pid()));
        } catch (IOException | UnsupportedOperationException refused) {
            throw new BenchFailed("no control group for a share of the processors can be made here: " + refused);
        }
    }

    /** Removes the groups of processes that have ended; to be called when all have. */
    @Override
    public void close() {
        groups.stream().filter(CpuCap::isEmpty).forEach(group -> group.toFile().delete());
    }

    private static boolean isEmpty(Path group) {
        try (Stream<String> processes = Files.lines(group.resolve("cgroup.procs"))) {
            return processes.findAny().isEmpty();
        } catch (IOException gone) {
            return false;
        }
    }
}
