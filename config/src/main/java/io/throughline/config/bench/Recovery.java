package io.throughline.config.bench;

import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** P12: the only node is killed and started again on a journal with many events. */
final class Recovery implements Figure {
    private static final int BATCH = 64;
    private static final int VISITORS = 20_000;
    private static final int CHUNK = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public Set<String> names() {
        return Set.of("P12");
    }

    @Override
    public List<Result> measure(Setup setup) {
        HubNode node = setup.bench().node();
        node.kill();
        node.keepClasses();
        node.start();
        Events events = new Events("p12");
        String customer;
        try (Load load = new Load(setup.bench().vertx(), setup.plan().connections())) {
            Customers customers = new Customers(load, node.port(), events);
            customer = customers.born(1).get(0);
            customers.live(0, 1, setup.plan().history(), setup.progress());
            fill(setup, load, node, events);
        }
        long version = Desk.at(node).story(customer).getLong("version");
        long all = count(setup);
        node.kill();
        setup.progress().now("starting again");
        long begun = System.nanoTime();
        Duration warm = node.start();
        Wait.until(PATIENCE, "a correct context", () -> isAt(node, customer, version));
        double first = (System.nanoTime() - begun) / 1e9;
        List<String> raw = List.of(
                String.format(Locale.ROOT, "%,d events in the journal, %,d of them this customer's", all, version),
                String.format(Locale.ROOT, "ready, all figures read again: %.1f s", warm.toMillis() / 1e3));
        return List.of(Result.atMost("P12", "restart until the first correct story", first, " s", 3, raw, List.of()));
    }

    private static boolean isAt(HubNode node, String customer, long version) {
        return Desk.at(node).story(customer).getLong("version") == version;
    }

    private static void fill(Setup setup, Load load, HubNode node, Events events) {
        Target target = Target.batches(node.port(), BATCH);
        for (long have = count(setup); have < setup.plan().recovery(); have = count(setup)) {
            long missing = Math.min(CHUNK, (setup.plan().recovery() - have) / BATCH + 1);
            setup.progress()
                    .now(String.format(
                            "journal: %,d of %,d events", have, setup.plan().recovery()));
            load.all(
                    java.util.stream.LongStream.range(0, missing)
                            .mapToObj(n -> new Load.Shot(target, events.pages(1 + n * BATCH, BATCH, VISITORS)))
                            .toList(),
                    (body, due) -> {});
        }
    }

    private static long count(Setup setup) {
        Pool pool = setup.bench().pool(1);
        long count = Wait.of(pool.query("select count(*) from events").execute())
                .iterator()
                .next()
                .getLong(0);
        Wait.of(pool.close());
        return count;
    }
}
