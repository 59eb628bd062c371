package io.throughline.config.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Figures as ratios, with what they were made of below each. */
public final class BenchReport {
    private static final double TOO_MUCH_BY_OTHERS = 0.20;
    private static final String ROW = "%-12s %-58s %10s %12s  %s%n";

    private final List<Result> results;
    private final Map<String, String> failed;
    private final Optional<Double> others;

    BenchReport(List<Result> results, Map<String, String> failed, Optional<Double> others) {
        this.results = List.copyOf(results);
        this.failed = failed;
        this.others = others;
    }

    /** Whether everything wanted was measured. */
    public boolean complete() {
        return failed.isEmpty();
    }

    /** Prints the table. */
    public void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%nThroughline, measured on %s%n", machine());
        out.printf(ROW, "", "", "value", "target", "");
        results.forEach(result -> print(out, result));
        failed.forEach((figures, why) -> out.printf(ROW, figures, "NOT MEASURED: " + why, "", "", ""));
        out.printf("%n%s%n", verdict());
        out.println("Load generator, floors, hub and database share this machine: read ratios and CPU-ms, not rates.");
        out.flush();
    }

    private void print(PrintWriter out, Result result) {
        String reached = isQuiet() ? result.reached() ? "reached" : "NOT reached" : "";
        out.printf(ROW, result.figure(), result.what(), result.shown(), result.aim(), reached);
        result.raw().forEach(raw -> out.printf("%-12s   %s%n", "", raw));
    }

    private boolean isQuiet() {
        return others.filter(share -> share <= TOO_MUCH_BY_OTHERS).isPresent();
    }

    private String verdict() {
        if (others.isEmpty()) {
            return "No verdict: it is not known how busy others kept this machine.";
        }
        String share = String.format(Locale.ROOT, "others used up to %.0f %% of this machine", others.get() * 100);
        return isQuiet()
                ? "A fair run: " + share + "."
                : "No verdict: " + share + ", and more than 20 % spoils the figures.";
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%d cores, %s %s, Java %s, at %s",
                runtime.availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version().feature(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** For machines. */
    public JsonObject json() {
        JsonArray figures = new JsonArray();
        results.forEach(result -> figures.add(result.json()));
        JsonObject missing = new JsonObject();
        failed.forEach(missing::put);
        return new JsonObject()
                .put("machine", machine())
                .put("othersShare", others.orElse(null))
                .put("verdict", isQuiet())
                .put("figures", figures)
                .put("notMeasured", missing);
    }
}
