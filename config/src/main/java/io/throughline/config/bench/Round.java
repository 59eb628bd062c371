package io.throughline.config.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One measured piece of load, with who used the processors meanwhile.
 *
 * @param cpu of the party that was measured
 * @param compiling the part of it that Java's compilers used
 * @param others share of the machine that nobody who takes part used; empty when it is not known
 */
record Round(String name, Measured measured, Duration cpu, Duration compiling, Optional<Double> others) {
    /** What goes on for weeks spends less than this part of its time on compiling itself. */
    private static final double COMPILING_AT_MOST = 0.05;

    double rate() {
        return measured.eventsPerSecond();
    }

    double cpuMillisPerEvent() {
        return measured.events() == 0 ? 0 : cpu.toNanos() / 1e6 / measured.events();
    }

    /** Whether the compilers had nearly nothing left to do. */
    boolean isWarm() {
        return compiling.toNanos() <= cpu.toNanos() * COMPILING_AT_MOST;
    }

    /** The middle one of what the rounds say. */
    static double median(List<Round> rounds, ToDoubleFunction<Round> what) {
        double[] all = rounds.stream().mapToDouble(what).sorted().toArray();
        return all.length == 0 ? 0 : all[all.length / 2];
    }
}
