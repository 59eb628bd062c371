package io.throughline.config.bench;

import java.time.Duration;
import java.util.Optional;

/** Processor time used so far, by the machine and by those who take part. */
record Snapshot(long nanos, Optional<Duration> machine, Optional<Duration> ours) {
    static Snapshot now(Optional<ProcessHandle> hub, ProcessHandle echo) {
        Optional<Duration> ours =
                hub.map(each -> Cpu.of(each).plus(Cpu.of(echo)).plus(ownOf(ProcessHandle.current())));
        return new Snapshot(System.nanoTime(), Cpu.ofMachine(), ours);
    }

    private static Duration ownOf(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The share of all processors that others used since; with an unknown hub nobody can tell. */
    Optional<Double> othersSince(Snapshot start) {
        if (machine.isEmpty() || start.machine.isEmpty() || ours.isEmpty() || start.ours.isEmpty()) {
            return Optional.empty();
        }
        Duration all = machine.get().minus(start.machine.get());
        Duration us = ours.get().minus(start.ours.get());
        double possible = (double) (nanos - start.nanos) * Runtime.getRuntime().availableProcessors();
        return Optional.of(Math.max(0, all.minus(us).toNanos() / possible));
    }
}
