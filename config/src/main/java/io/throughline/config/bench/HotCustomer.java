package io.throughline.config.bench;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** P7: everybody writes about one customer at once; nothing of it may get lost. */
final class HotCustomer implements Figure {
    private static final int VISITORS = 10_000;
    private static final String SPREAD = "spread over many";
    private static final String HOT = "on one customer";

    @Override
    public Set<String> names() {
        return Set.of("P7");
    }

    @Override
    public List<Result> measure(Setup setup) {
        HubNode node = setup.bench().node();
        Target target = Target.events(node.port());
        Events spread = new Events("p7spread");
        Events hot = new Events("p7hot");
        long[] visitor = {0};
        try (Load load = new Load(setup.bench().vertx(), setup.plan().connections())) {
            String customer = new Customers(load, node.port(), hot).born(1).get(0);
            List<Measured> told = new ArrayList<>();
            Turns turns = new Turns(setup)
                    .with(
                            SPREAD,
                            setup.bench().hub(),
                            length -> load.closed(target, () -> spread.page(visitor[0]++ % VISITORS), length))
                    .with(HOT, setup.bench().hub(), length -> {
                        Measured measured = load.closed(target, () -> hot.page(0), length);
                        told.add(measured);
                        return measured;
                    })
                    .take();
            long accepted = told.stream().mapToLong(Measured::events).sum() + 1;
            List<String> raw = new ArrayList<>(List.of(turns.raw(HOT), turns.raw(SPREAD)));
            long lost = lost(setup, node, customer, accepted);
            raw.add(String.format("%,d acknowledged, %,d lost", accepted, lost));
            raw.addAll(turns.refused());
            double ratio = lost == 0 ? turns.rate(HOT) / turns.rate(SPREAD) : 0;
            return List.of(Result.share(
                    "P7",
                    setup.plan().connections() + " writers on one customer / spread",
                    ratio,
                    0.3,
                    raw,
                    turns.all()));
        }
    }

    /** What was acknowledged and is not in the journal, or in the journal and not in the context. */
    private static long lost(Setup setup, HubNode node, String customer, long accepted) {
        Pool pool = setup.bench().pool(1);
        var row = Wait.of(pool.preparedQuery(
                                "select count(*) filter (where type = 'web.page-viewed.v1'), max(version) from events"
                                        + " where stream = $1")
                        .execute(Tuple.of(UUID.fromString(customer))))
                .iterator()
                .next();
        Wait.of(pool.close());
        long context = Desk.at(node).story(customer).getLong("version");
        return Math.max(0, accepted - row.getLong(0)) + Math.abs(row.getLong(1) - context);
    }
}
