package io.throughline.config.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who used the processors: the processes that take part, and all others together. */
final class Cpu {
    private static final Path STAT = Path.of("/proc/stat");
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int GUEST = 8; // counted as user time already
    private static final double TICKS_PER_SECOND = 100;

    /** Of the fields after the name in {@code /proc/pid/stat}: user and system time, the same of ended children. */
    private static final int USER_TIME = 11;

    private static final int TIMES = 4;
    private static final int TIMES_OF_A_THREAD = 2; // it has no children

    /** The name that Java gives the threads of its compilers, as much of it as the system keeps. */
    private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");

    private Cpu() {}

    /** What these processes and their children have used so far, each counted once, those that ended included. */
    static Duration of(Collection<ProcessHandle> processes) {
        Set<ProcessHandle> all = processes.stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .collect(Collectors.toSet());
        return all.stream().map(Cpu::of).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration of(ProcessHandle process) {
        try {
            return told(Files.readString(of(process.pid()).resolve("stat")), TIMES);
        } catch (IOException | NumberFormatException elsewhere) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    /** What the compilers of these processes have used so far, where they are Java and the system tells. */
    static Duration ofCompilers(Collection<ProcessHandle> processes) {
        return processes.stream().map(Cpu::ofCompilers).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration ofCompilers(ProcessHandle process) {
        try (Stream<Path> threads = Files.list(of(process.pid()).resolve("task"))) {
            return threads.map(Cpu::ofCompiler).reduce(Duration.ZERO, Duration::plus);
        } catch (IOException elsewhere) {
            return Duration.ZERO;
        }
    }

    private static Duration ofCompiler(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            return COMPILER.matcher(stat).find() ? told(stat, TIMES_OF_A_THREAD) : Duration.ZERO;
        } catch (IOException | NumberFormatException ended) {
            return Duration.ZERO;
        }
    }

    private static Path of(long process) {
        return Path.of("/proc", String.valueOf(process));
    }

    private static Duration told(String stat, int times) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int field = USER_TIME; field < USER_TIME + times; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks(ticks);
    }

    private static Duration ticks(long ticks) {
        return Duration.ofMillis((long) (ticks * 1000 / TICKS_PER_SECOND));
    }

    /** What all processes of the machine have used so far; empty where the system does not tell. */
    static Optional<Duration> ofMachine() {
        try {
            String[] fields = Files.readAllLines(STAT).get(0).split("\\s+", -1);
            long ticks = 0;
            for (int i = 1; i < fields.length && i <= GUEST; i++) {
                ticks += i - 1 == IDLE || i - 1 == WAITING ? 0 : Long.parseLong(fields[i]);
            }
            return Optional.of(ticks(ticks));
        } catch (IOException | NumberFormatException untold) {
            return Optional.empty();
        }
    }
}
