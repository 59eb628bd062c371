package io.throughline.config.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One measured piece of load, with who used the processors meanwhile.
 *
 * @param cpu of the party that was measured
 * @param others share of the machine that nobody who takes part used; empty when it is not known
 */
record Round(String name, Measured measured, Duration cpu, Optional<Double> others) {
    double rate() {
        return measured.eventsPerSecond();
    }

    double cpuMillisPerEvent() {
        return measured.events() == 0 ? 0 : cpu.toNanos() / 1e6 / measured.events();
    }

    /** The middle one of what the rounds say. */
    static double median(List<Round> rounds, ToDoubleFunction<Round> what) {
        double[] all = rounds.stream().mapToDouble(what).sorted().toArray();
        return all.length == 0 ? 0 : all[all.length / 2];
    }
}
