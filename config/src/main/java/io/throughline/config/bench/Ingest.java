package io.throughline.config.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** P1 and P2: taking events in, beside an echo of the same body and beside rows written without a hub. */
final class Ingest implements Figure {
    private static final int BATCH = 64;
    private static final int VISITORS = 10_000;
    private static final String ECHO = "echo";
    private static final String ONE_ROW = "one row per transaction";
    private static final String ROWS = "rows by 64";
    private static final String HUB = "hub";

    @Override
    public Set<String> names() {
        return Set.of("P1", "P2");
    }

    @Override
    public List<Result> measure(Setup setup) {
        List<Result> results = new ArrayList<>();
        HubNode node = setup.bench().node();
        try (Load load = new Load(setup.bench().vertx(), setup.plan().connections());
                RawRows rows = new RawRows(setup.bench())) {
            if (setup.plan().wants("P1")) {
                results.add(one(setup, node, load, rows));
            }
            if (setup.plan().wants("P2")) {
                results.add(batches(setup, node, load, rows));
            }
        }
        return results;
    }

    private static Result one(Setup setup, HubNode node, Load load, RawRows rows) {
        Events events = new Events("p1");
        long[] visitor = {0};
        try (Child echo = Child.start(EchoServer.class)) {
            Turns turns = new Turns(setup)
                    .with(
                            ECHO,
                            List.of(echo.handle()),
                            length -> load.closed(Target.echo(echo.port()), () -> events.page(0), length))
                    .with(ONE_ROW, setup.bench().hub(), length -> rows.write(1, length))
                    .with(
                            HUB,
                            setup.bench().hub(),
                            length -> load.closed(
                                    Target.events(node.port()), () -> events.page(visitor[0]++ % VISITORS), length))
                    .take();
            List<String> raw = new ArrayList<>(List.of(turns.raw(HUB), turns.raw(ECHO), turns.raw(ONE_ROW)));
            raw.addAll(turns.refused());
            return Result.share(
                    "P1",
                    "one event per POST / echo of its body",
                    turns.rate(HUB) / turns.rate(ECHO),
                    0.5,
                    raw,
                    turns.all());
        }
    }

    private static Result batches(Setup setup, HubNode node, Load load, RawRows rows) {
        Events events = new Events("p2");
        long[] visitor = {0};
        Turns turns = new Turns(setup)
                .with(ROWS, setup.bench().hub(), length -> rows.write(BATCH, length))
                .with(
                        HUB,
                        setup.bench().hub(),
                        length -> load.closed(
                                Target.batches(node.port(), BATCH),
                                () -> events.pages((visitor[0] += BATCH) % VISITORS, BATCH, VISITORS),
                                length))
                .take();
        List<String> raw = new ArrayList<>(List.of(turns.raw(HUB), turns.raw(ROWS)));
        raw.addAll(turns.refused());
        return Result.share(
                "P2", "batches of 64 / raw rows by 64", turns.rate(HUB) / turns.rate(ROWS), 0.5, raw, turns.all());
    }
}
