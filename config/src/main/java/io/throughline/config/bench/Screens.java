package io.throughline.config.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** P4: from the moment an event was due until the page that shows this customer hears of it. */
final class Screens implements Figure {
    private static final double RATE = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final double STILL_SHRINKING = 0.9;
    private static final int MOST_WARM_UPS = 18;
    private static final Duration LENGTH = Duration.ofSeconds(21);
    private static final Duration LATE = Duration.ofSeconds(5);

    private final int nodes;

    /** On one node, or with event and page on different ones of several. */
    Screens(int nodes) {
        this.nodes = nodes;
    }

    private String name() {
        return nodes == 1 ? "P4" : "P4x" + nodes;
    }

    @Override
    public Set<String> names() {
        return Set.of(name());
    }

    /** Something came, at a moment: an answer with the version it made, or news of a version. */
    private record Seen(String customer, long version, long nanos) {}

    @Override
    public List<Result> measure(Setup setup) {
        List<HubNode> all =
                nodes == 1 ? List.of(setup.bench().node()) : setup.bench().start(nodes);
        Desk desk = Desk.at(all.get(0)).elsewhere(all.get(nodes - 1));
        Events events = new Events(name());
        Queue<Seen> news = new ConcurrentLinkedQueue<>();
        Queue<Seen> answers = new ConcurrentLinkedQueue<>();
        try (Load load = new Load(setup.bench().vertx(), setup.plan().connections());
                Pages pages = new Pages(setup.bench().vertx(), (page, line, nanos) -> hear(line, nanos, news))) {
            int port = all.get(0).port();
            List<String> customers =
                    new Customers(load, port, events).born(setup.plan().sockets());
            setup.progress().now("opening " + customers.size() + " pages");
            pages.open(
                    customers.size(),
                    desk.port(),
                    page -> "/stream?topics=story:" + customers.get(page),
                    desk.cookie());
            warmUp(setup, length -> open(load, port, events, customers.size(), length, answers));
            answers.clear();
            news.clear();
            Round round = setup.meter()
                    .measure(
                            "open loop",
                            setup.bench().hub(),
                            () -> open(
                                    load,
                                    port,
                                    events,
                                    customers.size(),
                                    setup.plan().rounds() > 1
                                            ? LENGTH
                                            : setup.plan().length(),
                                    answers));
            Wait.pause(Duration.ofMillis(500)); // the last ones may be on their way
            return List.of(result(round, timed(answers, news)));
        }
    }

    /** Until compilers rest: where they work, a tail still gets shorter from one piece of load to the next. */
    private static void warmUp(Setup setup, Function<Duration, Measured> load) {
        Duration length = setup.plan().rounds() > 1 ? WARM_UP : setup.plan().length();
        double before = Double.MAX_VALUE;
        for (int times = 1; times <= MOST_WARM_UPS; times++) {
            setup.progress().now("warming up, " + times);
            Round round = setup.meter().measure("warm-up", setup.bench().hub(), () -> load.apply(length));
            double tail = round.measured().millisAt(99);
            if (round.isWarm() && tail > before * STILL_SHRINKING) {
                return;
            }
            before = tail;
        }
    }

    private static Measured open(
            Load load, int port, Events events, int customers, Duration length, Queue<Seen> answers) {
        Target target = Target.events(port);
        long[] next = {0};
        return load.open(
                () -> new Load.Shot(target, events.page(next[0]++ % customers)),
                RATE,
                length,
                (body, due) -> answers.add(answer(body, due)));
    }

    private static Seen answer(Buffer body, long due) {
        JsonObject told = new JsonObject(body);
        return new Seen(told.getString("customer"), told.getLong("version"), due);
    }

    private static void hear(String line, long nanos, Queue<Seen> news) {
        if (line.contains("\"story\"")) {
            JsonObject told = new JsonObject(line.substring("data: ".length()));
            news.add(new Seen(told.getString("key"), told.getLong("version"), nanos));
        }
    }

    /** News of a version are news of all before it. */
    private static Measured timed(Queue<Seen> answers, Queue<Seen> news) {
        Map<String, TreeMap<Long, Long>> heard = new HashMap<>();
        news.forEach(each -> heard.computeIfAbsent(each.customer(), customer -> new TreeMap<>())
                .merge(each.version(), each.nanos(), Math::min));
        Measured measured = new Measured(1);
        for (Seen answer : answers) {
            Map.Entry<Long, Long> first =
                    heard.getOrDefault(answer.customer(), new TreeMap<>()).ceilingEntry(answer.version());
            if (first == null || first.getValue() - answer.nanos() > LATE.toNanos()) {
                measured.failed("never seen");
            } else {
                measured.done(first.getValue() - answer.nanos());
            }
        }
        return measured;
    }

    private Result result(Round round, Measured seen) {
        List<String> raw = new ArrayList<>();
        raw.add(String.format(
                "to the screen p50 %.1f, p95 %.1f, p99 %.1f, most %.1f ms of %,d",
                seen.millisAt(50), seen.millisAt(95), seen.millisAt(99), seen.millisAt(100), seen.events()));
        raw.add(String.format(
                "to the answer p50 %.1f, p99 %.1f ms; %.3f CPU-ms per event",
                round.measured().millisAt(50), round.measured().millisAt(99), round.cpuMillisPerEvent()));
        if (!seen.failures().isEmpty() || !round.measured().failures().isEmpty()) {
            raw.add("MISSED: " + seen.failures() + round.measured().failures());
        }
        String what = nodes == 1
                ? "contact to screen p99, 1,000/s, one node"
                : "contact to screen p99, 1,000/s, on different ones of " + nodes + " nodes";
        return Result.atMost(name(), what, seen.millisAt(99), " ms", nodes == 1 ? 15 : 30, raw, List.of(round));
    }
}
