package io.throughline.config.bench;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures the hub beside what the machine can do at best, in one run: real processes, a real database whose commits are
 * on disk, floor and hub in turns.
 */
public final class Bench {
    private static final List<Figure> FIGURES = List.of(
            new Ingest(),
            new Screens(1),
            new Reading(),
            new LongHistory(),
            new HotCustomer(),
            new Fanout(),
            new Memory(),
            new Offers(),
            new Recovery(),
            new Screens(3),
            new Failover(),
            new ScaleOut());

    private final Vertx vertx;
    private final BenchPlan plan;
    private final PrintWriter out;

    /** Prepares; nothing is started before {@link #run}. */
    public Bench(Vertx vertx, BenchPlan plan, PrintWriter out) {
        this.vertx = vertx;
        this.plan = plan;
        this.out = out;
    }

    /** The names of everything that can be measured. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        FIGURES.forEach(figure -> names.addAll(figure.names()));
        return names;
    }

    /** Measures, on the calling thread, for minutes. A figure that fails is told as such and spoils no other. */
    public BenchReport run() {
        List<Figure> wanted = FIGURES.stream()
                .filter(figure -> figure.names().stream().anyMatch(plan::wants))
                .toList();
        List<Result> results = new ArrayList<>();
        Map<String, String> failed = new LinkedHashMap<>();
        Meter meter = new Meter();
        Progress progress = new Progress(out, plan.terminal(), wanted.size());
        progress.now("starting a database");
        try (Workbench bench = Workbench.open(vertx, plan.config())) {
            Figure.Setup setup = new Figure.Setup(bench, plan, meter, progress);
            for (Figure figure : wanted) {
                try {
                    results.addAll(figure.measure(setup));
                } catch (BenchFailed failure) {
                    failed.put(String.join(", ", new TreeSet<>(figure.names())), failure.getMessage());
                    bench.stopNodes();
                }
                progress.figureDone();
            }
        }
        progress.end();
        return new BenchReport(results, failed, meter.mostOthers());
    }
}
