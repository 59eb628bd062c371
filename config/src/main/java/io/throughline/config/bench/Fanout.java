package io.throughline.config.bench;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** P8, and the half of P9 that is about pages: one piece of news for everybody, beside a server that only writes. */
final class Fanout implements Figure {
    private static final String FRAME =
            "id: 0-0\ndata: " + "{\"type\":\"story\",\"data\":\"" + "x".repeat(120) + "\"}\n\n";
    private static final String RAW = "raw sockets";
    private static final String HUB = "hub";
    private static final double NEWS_PER_SECOND = 20;

    @Override
    public Set<String> names() {
        return Set.of("P8", "P9");
    }

    @Override
    public List<Result> measure(Setup setup) {
        HubNode node = setup.bench().node();
        int count = setup.plan().sockets();
        AtomicLong heard = new AtomicLong();
        AtomicLong heardRaw = new AtomicLong();
        Events events = new Events("p8");
        try (Child floor = Child.start(FanoutServer.class);
                Load load = new Load(setup.bench().vertx(), 1);
                Pages raw = new Pages(setup.bench().vertx(), (page, line, at) -> heardRaw.incrementAndGet());
                Pages pages = new Pages(setup.bench().vertx(), (page, line, at) -> heard.incrementAndGet())) {
            String customer = new Customers(load, node.port(), events).born(1).get(0);
            Desk desk = Desk.at(node);
            setup.progress().now("opening " + count + " pages twice");
            double rawBytes = perPage(floor.handle(), count, () -> raw.open(count, floor.port(), page -> "/", ""));
            double hubBytes = perPage(
                    node.handle(),
                    count,
                    () -> pages.open(count, node.port(), page -> "/stream?topics=story:" + customer, desk.cookie()));
            Target post = Target.echo(floor.port());
            Turns turns = new Turns(setup)
                    .with(
                            RAW,
                            List.of(floor.handle()),
                            length -> spread(length, load, () -> new Load.Shot(post, Buffer.buffer(FRAME)), heardRaw))
                    .with(
                            HUB,
                            List.of(node.handle()),
                            length -> spread(
                                    length,
                                    load,
                                    () -> new Load.Shot(Target.events(node.port()), events.page(0)),
                                    heard))
                    .take();
            return results(setup, turns, hubBytes, rawBytes);
        }
    }

    private static Measured spread(Duration length, Load load, Supplier<Load.Shot> shots, AtomicLong heard) {
        long before = heard.get();
        long start = System.nanoTime();
        load.open(shots, NEWS_PER_SECOND, length, (body, due) -> {});
        settle(heard);
        Measured measured = new Measured(1);
        for (long n = heard.get() - before; n > 0; n--) {
            measured.done(0);
        }
        return measured.in(Duration.ofNanos(System.nanoTime() - start));
    }

    private static void settle(AtomicLong heard) {
        long before = -1;
        while (heard.get() != before) {
            before = heard.get();
            Wait.pause(Duration.ofMillis(300));
        }
    }

    private static double perPage(ProcessHandle process, int count, Runnable open) {
        double before = Heap.live(process);
        open.run();
        return (Heap.live(process) - before) / count;
    }

    private static List<Result> results(Setup setup, Turns turns, double hubBytes, double rawBytes) {
        List<Result> results = new ArrayList<>();
        int count = setup.plan().sockets();
        if (setup.plan().wants("P8")) {
            List<String> told = new ArrayList<>(List.of(perCore(turns, HUB), perCore(turns, RAW)));
            told.add(String.format(Locale.ROOT, "%,d pages open; taking the news in is part of the hub's cost", count));
            told.addAll(turns.refused());
            results.add(Result.share(
                    "P8",
                    "news to pages per core / raw socket writes",
                    turns.cpu(RAW) / turns.cpu(HUB),
                    0.7,
                    told,
                    turns.all()));
        }
        if (setup.plan().wants("P9")) {
            results.add(Result.atMost(
                    "P9",
                    "heap of an open page / of a raw one",
                    hubBytes / rawBytes,
                    "",
                    1.5,
                    List.of(String.format(Locale.ROOT, "%,.0f / %,.0f bytes", hubBytes, rawBytes)),
                    List.of()));
        }
        return results;
    }

    private static String perCore(Turns turns, String name) {
        return String.format(Locale.ROOT, "%s %,.0f/s per core", name, 1_000 / turns.cpu(name));
    }
}
