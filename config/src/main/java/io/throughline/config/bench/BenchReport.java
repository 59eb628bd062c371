package io.throughline.config.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Figures as ratios with the raw ones beside them, and what they do not say. */
public final class BenchReport {
    private static final double TOO_MUCH_BY_OTHERS = 0.20;
    private static final int SAMPLES_FOR_P99 = 20_000;
    private static final String NOT_MEASURED = """
            Not measured: agents' screens (P4), reading (P5), long histories (P6), several nodes (P10, P11), memory (P9).
            Load generator, floor, hub and database share this machine; the ratios say more than the rates.
            The embedded database is reached only with its address (--database); without it P2 has no floor.""";

    private final List<Round> rounds;
    private final Round latency;

    BenchReport(List<Round> rounds, Round latency) {
        this.rounds = List.copyOf(rounds);
        this.latency = latency;
    }

    /** The middle rate of the rounds of that name; 0 when there are none. */
    static double median(List<Round> rounds, String name) {
        double[] rates = rounds.stream()
                .filter(round -> round.name().equals(name))
                .mapToDouble(round -> round.measured().eventsPerSecond())
                .sorted()
                .toArray();
        return rates.length == 0 ? 0 : rates[rates.length / 2];
    }

    /** Prints the table. */
    public void print(PrintWriter out) {
        out.printf("%n%-4s %-44s %8s %8s   %s%n", "", "", "ratio", "target", "raw");
        row(out, "P1", "one event per POST / echo of the body", "hub, one event", "echo", "0.50");
        row(out, "P2", "batches of 64 / raw rows by 64", "hub, batches of 64", "PostgreSQL, 64 rows", "0.50");
        latency(out);
        cpu(out, "hub, one event");
        cpu(out, "hub, batches of 64");
        failures(out);
        verdict(out);
        out.println(NOT_MEASURED);
        out.flush();
    }

    private void row(PrintWriter out, String name, String what, String hub, String floor, String target) {
        double rate = median(rounds, hub);
        double most = median(rounds, floor);
        String ratio = most == 0 ? "-" : String.format(Locale.ROOT, "%.2f", rate / most);
        String raw = String.format(Locale.ROOT, "%,.0f", rate)
                + (most == 0 ? " events/s, no floor" : String.format(Locale.ROOT, " / %,.0f events/s", most));
        out.printf("%-4s %-44s %8s %8s   %s%n", name, what, ratio, target, raw);
    }

    private void latency(PrintWriter out) {
        Measured measured = latency.measured();
        String few = measured.requests() < SAMPLES_FOR_P99 ? " (p99 of few: " + measured.requests() + ")" : "";
        out.printf(
                Locale.ROOT,
                "%-4s %-44s %8s %8s   p50 %.1f, p95 %.1f, p99 %.1f, most %.1f ms%s%n",
                "",
                String.format(Locale.ROOT, "answer at %,.0f events/s, open loop", measured.eventsPerSecond()),
                "",
                "",
                measured.millisAt(50),
                measured.millisAt(95),
                measured.millisAt(99),
                measured.millisAt(100),
                few);
    }

    private void cpu(PrintWriter out, String name) {
        double[] costs = rounds.stream()
                .filter(round -> round.name().equals(name))
                .flatMap(round -> round.cpuMillisPerEvent().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        String cost = costs.length == 0
                ? "unknown: which process the hub is says --pid"
                : String.format(Locale.ROOT, "%.3f CPU-ms per event, its database included", costs[costs.length / 2]);
        out.printf("%-4s %-44s %8s %8s   %s%n", "", "cost: " + name, "", "", cost);
    }

    private void failures(PrintWriter out) {
        for (Round round : rounds) {
            if (!round.measured().failures().isEmpty()) {
                out.printf(
                        "     NOT ACCEPTED in %s: %s%n",
                        round.name(), round.measured().failures());
            }
        }
        if (!latency.measured().failures().isEmpty()) {
            out.printf(
                    "     NOT ACCEPTED in the open loop: %s%n",
                    latency.measured().failures());
        }
    }

    private void verdict(PrintWriter out) {
        Optional<Double> others = others();
        if (others.isEmpty()) {
            out.printf("%nNo verdict: it is not known how busy others kept this machine.%n");
        } else if (others.get() > TOO_MUCH_BY_OTHERS) {
            out.printf(Locale.ROOT, "%nNo verdict: others used %.0f %% of this machine.%n", others.get() * 100);
        } else {
            out.printf(
                    Locale.ROOT,
                    "%nP1 %s (others used %.0f %% of this machine).%n",
                    ratio() >= 0.5 ? "is reached" : "is NOT reached",
                    others.get() * 100);
        }
    }

    private double ratio() {
        double floor = median(rounds, "echo");
        return floor == 0 ? 0 : median(rounds, "hub, one event") / floor;
    }

    private Optional<Double> others() {
        return rounds.stream().flatMap(round -> round.others().stream()).max(Double::compare);
    }

    /** For machines. */
    public JsonObject json() {
        JsonArray all = new JsonArray();
        rounds.forEach(round -> all.add(json(round)));
        return new JsonObject()
                .put("p1", ratio())
                .put("othersShare", others().orElse(null))
                .put("rounds", all)
                .put("openLoop", json(latency));
    }

    private static JsonObject json(Round round) {
        Measured measured = round.measured();
        JsonObject failures = new JsonObject();
        measured.failures().forEach(failures::put);
        return new JsonObject()
                .put("name", round.name())
                .put("events", measured.events())
                .put("eventsPerSecond", measured.eventsPerSecond())
                .put("p50Millis", measured.millisAt(50))
                .put("p95Millis", measured.millisAt(95))
                .put("p99Millis", measured.millisAt(99))
                .put("maxMillis", measured.millisAt(100))
                .put("cpuMillisPerEvent", round.cpuMillisPerEvent().orElse(null))
                .put("othersShare", round.others().orElse(null))
                .put("failures", failures);
    }
}
