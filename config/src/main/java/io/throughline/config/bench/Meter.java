package io.throughline.config.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Watches the processors while something is measured, and remembers how busy others kept them at most. */
final class Meter {
    private final List<Double> others = new ArrayList<>();

    /**
     * Measures a piece of load.
     *
     * @param party whose processor time is told
     */
    Round measure(String name, Collection<ProcessHandle> party, Supplier<Measured> load) {
        Reading before = Reading.now(party);
        Measured measured = load.get();
        Reading after = Reading.now(party);
        Optional<Double> busy = after.othersSince(before);
        busy.ifPresent(others::add);
        return new Round(name, measured, after.party().minus(before.party()), after.compilingSince(before), busy);
    }

    /** The greatest share of the machine that nobody who takes part used during a measurement. */
    Optional<Double> mostOthers() {
        return others.stream().max(Double::compare);
    }

    private record Reading(long nanos, Optional<Duration> machine, Duration ours, Duration party, Duration compilers) {
        static Reading now(Collection<ProcessHandle> party) {
            List<ProcessHandle> ours = new ArrayList<>(party);
            ours.add(ProcessHandle.current());
            return new Reading(System.nanoTime(), Cpu.ofMachine(), Cpu.of(ours), Cpu.of(party), Cpu.ofCompilers(party));
        }

        /** A compiler that has nothing to do may end and take its time with it. */
        Duration compilingSince(Reading start) {
            Duration more = compilers.minus(start.compilers);
            return more.isNegative() ? Duration.ZERO : more;
        }

        Optional<Double> othersSince(Reading start) {
            double possible =
                    (double) (nanos - start.nanos) * Runtime.getRuntime().availableProcessors();
            return machine.flatMap(now -> start.machine.map(
                            then -> now.minus(then).minus(ours).plus(start.ours).toNanos()))
                    .map(unexplained -> Math.max(0, unexplained / possible));
        }
    }
}
