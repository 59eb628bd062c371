package io.throughline.config.bench;

import java.time.Duration;
import java.util.Optional;

/**
 * One measured piece of load, with who used the processors meanwhile.
 *
 * @param cpu of the process that was measured, with its children; empty when it is not known
 * @param others share of the machine that nobody who takes part used; empty when it is not known
 */
record Round(String name, Measured measured, Optional<Duration> cpu, Optional<Double> others) {
    Optional<Double> cpuMillisPerEvent() {
        return cpu.filter(used -> measured.events() > 0).map(used -> used.toNanos() / 1e6 / measured.events());
    }
}
