package io.throughline.config.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** P6: appending to customers with ten thousand events, beside appending to customers with ten. */
final class LongHistory implements Figure {
    private static final int AT_A_TIME = 8;
    private static final int SHORT = 10;
    private static final int SHORT_CUSTOMERS = 3_000;
    private static final int PREPARING = 64;

    @Override
    public Set<String> names() {
        return Set.of("P6");
    }

    @Override
    public List<Result> measure(Setup setup) {
        HubNode node = setup.bench().node();
        Target target = Target.events(node.port());
        Events events = new Events("p6");
        int others = SHORT_CUSTOMERS * setup.plan().rounds() / 3;
        prepare(setup, node, events, others);
        String history = String.format("after %,d events", setup.plan().history());
        String few = "after " + SHORT + " events";
        long[] sent = new long[AT_A_TIME];
        try (Load load = new Load(setup.bench().vertx(), AT_A_TIME)) {
            Turns turns = new Turns(setup)
                    .with(
                            few,
                            setup.bench().hub(),
                            length -> load.closed(
                                    1, lane -> shots(target, events, () -> young(lane, sent, others)), length))
                    .with(
                            history,
                            setup.bench().hub(),
                            length -> load.closed(1, lane -> shots(target, events, () -> (long) lane), length))
                    .take();
            List<String> raw = new ArrayList<>(List.of(turns.raw(history), turns.raw(few)));
            raw.add(String.format(
                    "p50 %.2f / %.2f ms",
                    turns.together(history).millisAt(50), turns.together(few).millisAt(50)));
            raw.addAll(turns.refused());
            return List.of(Result.atMost(
                    "P6",
                    "append " + history + " / " + few,
                    turns.rate(few) / turns.rate(history),
                    "",
                    1.15,
                    raw,
                    turns.all()));
        }
    }

    private static void prepare(Setup setup, HubNode node, Events events, int others) {
        try (Load load = new Load(setup.bench().vertx(), PREPARING)) {
            Customers customers = new Customers(load, node.port(), events);
            customers.live(0, AT_A_TIME, setup.plan().history(), setup.progress());
            customers.live(AT_A_TIME, others, SHORT, setup.progress());
        }
    }

    /** Every ten events it is the next one's turn, so that nobody of them grows old. */
    private static long young(int lane, long[] sent, int others) {
        long turn = sent[lane]++ / SHORT;
        return AT_A_TIME + (turn * AT_A_TIME + lane) % others;
    }

    private static Supplier<Load.Shot> shots(Target target, Events events, Supplier<Long> visitor) {
        return () -> new Load.Shot(target, events.life(visitor.get()));
    }
}
