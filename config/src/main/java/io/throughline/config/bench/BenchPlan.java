package io.throughline.config.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * What to measure, and for how long.
 *
 * @param config where {@code hub.yaml} and its neighbours are
 * @param only the figures wanted, by name; empty for all
 * @param terminal whether the progress bar may be rewritten in place
 * @param rounds how often floor and hub take turns
 * @param warmUp of the first turn of everything, which does not count
 * @param length of each piece of load
 * @param sockets open pages while contacts are timed and news are spread
 * @param history events of a long-standing customer
 * @param recovery events in the journal when the hub is started again
 */
public record BenchPlan(
        Path config,
        Set<String> only,
        boolean terminal,
        int rounds,
        Duration warmUp,
        Duration length,
        int connections,
        int sockets,
        int history,
        int recovery) {
    /** What the figures in the documents were measured with. */
    public static BenchPlan full(Path config, Set<String> only, boolean terminal) {
        return new BenchPlan(
                config, only, terminal, 3, Duration.ofSeconds(10), Duration.ofSeconds(6), 64, 1_000, 10_000, 300_000);
    }

    /** A tenth of it: to see that everything works, not to say how well. */
    public static BenchPlan quick(Path config, Set<String> only, boolean terminal) {
        return new BenchPlan(
                config, only, terminal, 1, Duration.ofSeconds(3), Duration.ofSeconds(2), 32, 100, 1_000, 10_000);
    }

    boolean wants(String figure) {
        return only.isEmpty() || only.contains(figure);
    }
}
