package io.throughline.config.bench;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * P13: from when it is written that a call waits until it is written whom the hub asks, by the clock of the database. That
 * is one commit and the matching; most agents talk, but there is always one who can be asked.
 */
final class Offers implements Figure {
    private static final Company COMPANY = new Company(500, 50);
    private static final double RATE = 20;
    private static final Duration TALK = Duration.ofSeconds(12);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final double AIM_MILLIS = 20;
    private static final String WAITED = """
            select extract(epoch from min(asked.recorded_at) - waits.recorded_at)::float8 * 1e9 as nanos
              from events waits
              left join events asked on asked.stream = waits.stream and asked.type = 'contact.offered.v1'
             where waits.type = 'contact.queued.v1' and waits.recorded_at > $1
             group by waits.id, waits.recorded_at
            """;

    @Override
    public Set<String> names() {
        return Set.of("P13");
    }

    @Override
    public List<Result> measure(Setup setup) {
        Workbench bench = setup.bench();
        HubNode node = bench.start(folder -> COMPANY.config(setup.plan().config(), folder));
        Pool pool = bench.pool(2);
        setup.progress().now("staffing " + COMPANY.queues() + " queues");
        List<Desk> desks = COMPANY.staff(pool, node.port());
        try (Load load = new Load(bench.vertx(), setup.plan().connections())) {
            Shift shift = new Shift(bench.vertx(), load, desks, TALK);
            try (Pages pages = new Pages(bench.vertx(), shift::hear)) {
                pages.open(
                        desks.size(),
                        node.port(),
                        page -> "/stream?topics=desk",
                        page -> desks.get(page).cookie());
                shift.begin();
                return List.of(measure(setup, node, load, shift, pool));
            }
        } finally {
            Wait.of(pool.close());
            bench.stopNodes(); // the next figure wants the usual settings
        }
    }

    private static Result measure(Setup setup, HubNode node, Load load, Shift shift, Pool pool) {
        boolean full = setup.plan().rounds() > 1;
        Events events = new Events("p13");
        Map<String, Long> due = new ConcurrentHashMap<>();
        setup.progress().now("warming up");
        calls(load, node, events, full ? WARM_UP : setup.plan().length(), due);
        due.clear();
        OffsetDateTime begun = now(pool);
        Round round = setup.meter()
                .measure(
                        "open loop",
                        setup.bench().hub(),
                        () -> calls(
                                load, node, events, full ? LENGTH : setup.plan().length(), due));
        Wait.until(PATIENCE, "the last offer", () -> shift.offered().keySet().containsAll(due.keySet()));
        return result(round, written(pool, begun), shown(shift, due), shift);
    }

    private static Measured calls(Load load, HubNode node, Events events, Duration length, Map<String, Long> due) {
        Target target = Target.events(node.port());
        int[] queue = {0};
        return load.open(
                () -> new Load.Shot(target, events.ring(Company.phone(queue[0]++ % COMPANY.queues()))),
                RATE,
                length,
                (body, dueNanos) -> due.put(Customers.customer(body), dueNanos));
    }

    private static OffsetDateTime now(Pool pool) {
        return Wait.of(pool.query("select now()").execute()).iterator().next().getOffsetDateTime(0);
    }

    private static Measured written(Pool pool, OffsetDateTime since) {
        Measured measured = new Measured(1);
        for (Row row : Wait.of(pool.preparedQuery(WAITED).execute(Tuple.of(since)))) {
            Optional.ofNullable(row.getDouble("nanos"))
                    .ifPresentOrElse(
                            nanos -> measured.done(nanos.longValue()), () -> measured.failed("offered to nobody"));
        }
        return measured;
    }

    private static Measured shown(Shift shift, Map<String, Long> due) {
        Measured measured = new Measured(1);
        due.forEach((customer, nanos) ->
                Optional.ofNullable(shift.offered().get(customer)).ifPresent(shown -> measured.done(shown - nanos)));
        return measured;
    }

    private static Result result(Round round, Measured written, Measured shown, Shift shift) {
        List<String> raw = new ArrayList<>(List.of(
                told("call written to offer written", written),
                told("call due to its answer", round.measured()),
                told("call due to the agent's page", shown),
                String.format("%.3f CPU-ms per call from ringing to wrapped up", round.cpuMillisPerEvent())));
        if (!written.failures().isEmpty() || !shift.troubles().isEmpty()) {
            raw.add("MISSED: " + written.failures() + Set.copyOf(shift.troubles()));
        }
        String what = String.format(
                "offer after its call p99, %d agents, %d queues, %.0f/s", COMPANY.agents(), COMPANY.queues(), RATE);
        return Result.atMost("P13", what, written.millisAt(99), " ms", AIM_MILLIS, raw, List.of(round));
    }

    private static String told(String what, Measured measured) {
        return String.format(
                "%s p50 %.1f, p95 %.1f, p99 %.1f, most %.1f ms of %,d",
                what,
                measured.millisAt(50),
                measured.millisAt(95),
                measured.millisAt(99),
                measured.millisAt(100),
                measured.events());
    }
}
