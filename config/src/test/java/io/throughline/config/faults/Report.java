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
            "contacts offered to two",
            "handoffs lost",
            "returns lost",
            "stream gaps",
            "stream repeats",
            "nodes tell different stories",
            "contexts differing from a fresh fold",
            "an outage answered as the caller's mistake",
            "an answer of 5xx that is not 503",
            "turned away without a word when to come again",
            "work not finished",
            "a fault that did not strike",
            "the load broke");

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
        text.append("\n| Fault | Count | Worst recovery | Longest unavailability |\n|---|---|---|---|\n");
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
                        all.stream().mapToLong(Struck::unavailableMillis).max().orElse(0) / 1e3)));
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
