package io.throughline.config.faults;

import io.throughline.config.faults.FaultRun.Struck;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a run showed. */
record Report(long seed, List<Struck> struck, Ledger ledger) {
    private static final List<String> PROMISES = List.of(
            "lost",
            "doubled",
            "versions out of order",
            "one customer became two",
            "lines returned twice",
            "a line nobody could return",
            "capacity exceeded",
            "offered to two agents",
            "handoffs lost",
            "returns lost",
            "live stream gaps",
            "live stream repeats",
            "nodes tell different stories",
            "the grid differs from a fresh fold",
            "an outage answered as the caller's mistake",
            "an answer 500",
            "work not finished",
            "the load broke");

    boolean allZero() {
        return ledger.broken().isEmpty();
    }

    /** As a page of the documentation has it. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "Seed %d, %d faults.%n%n", seed, struck.size()));
        text.append("| Must be zero | Seen |\n|---|---|\n");
        PROMISES.forEach(promise -> row(text, promise, ledger.broken().getOrDefault(promise, 0L)));
        ledger.broken().forEach((promise, seen) -> {
            if (!PROMISES.contains(promise)) {
                row(text, promise, seen);
            }
        });
        text.append("\n| Counted | |\n|---|---|\n");
        ledger.counts().forEach((what, seen) -> row(text, what, seen));
        text.append(
                "\n| Fault | Times | Until all nodes were ready, longest | Longest that an event had to be tried |\n");
        text.append("|---|---|---|---|\n");
        byFault()
                .forEach((fault, all) -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.1f s | %.1f s |%n",
                        fault.words(),
                        all.size(),
                        all.stream()
                                        .mapToLong(each -> each.recovery().toMillis())
                                        .max()
                                        .orElse(0)
                                / 1e3,
                        all.stream().mapToLong(Struck::longestTryMillis).max().orElse(0) / 1e3)));
        if (!ledger.stories().isEmpty()) {
            text.append("\nWhat was seen that must not be:\n\n");
            ledger.stories().forEach(story -> text.append("- ").append(story).append('\n'));
        }
        return text.toString();
    }

    private Map<Fault, List<Struck>> byFault() {
        Map<Fault, List<Struck>> byFault = new TreeMap<>();
        struck.forEach(each -> byFault.computeIfAbsent(each.fault(), first -> new java.util.ArrayList<>())
                .add(each));
        return byFault;
    }

    private static void row(StringBuilder text, String what, long seen) {
        text.append(String.format(Locale.ROOT, "| %s | %,d |%n", what, seen));
    }
}
