package io.throughline.config.bench;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * P11: a node dies or hangs. Events go to a second node, pages hang on a third; the customers are many enough that some
 * belonged to the first. Timed until the last of them has news of an event that was sent afterwards.
 */
final class Failover implements Figure {
    private static final int NODES = 3;
    private static final int CUSTOMERS = 24;
    private static final double RATE = 120;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration OUTAGE = Duration.ofSeconds(16);

    @Override
    public Set<String> names() {
        return Set.of("P11");
    }

    @Override
    public List<Result> measure(Setup setup) {
        return List.of(
                measure(setup, "kill -9 of a node until news of all its customers", 2, HubNode::kill),
                measure(setup, "hang of a node until news of all its customers", 6, node -> node.signal("STOP")));
    }

    private static Result measure(Setup setup, String what, double target, Consumer<HubNode> fault) {
        setup.progress().now("starting " + NODES + " nodes");
        List<HubNode> nodes = setup.bench().start(NODES);
        HubNode victim = nodes.get(0);
        HubNode taking = nodes.get(1);
        Desk desk = Desk.at(nodes.get(2));
        Events events = new Events("p11" + target);
        Map<String, Long> sentAfter = new ConcurrentHashMap<>();
        Map<String, Long> seen = new ConcurrentHashMap<>();
        AtomicBoolean broken = new AtomicBoolean();
        try (Load load = new Load(setup.bench().vertx(), 1_000);
                Pages pages =
                        new Pages(setup.bench().vertx(), (page, line, nanos) -> hear(line, nanos, sentAfter, seen))) {
            List<String> customers = new Customers(load, taking.port(), events).born(CUSTOMERS);
            pages.open(CUSTOMERS, desk.port(), page -> "/stream?topics=story:" + customers.get(page), desk.cookie());
            Load.Heard heard = (body, due) -> note(new JsonObject(body), broken, sentAfter);
            open(load, taking, events, WARM_UP, heard);
            setup.progress().now(what);
            long struck = System.nanoTime();
            fault.accept(victim);
            broken.set(true);
            Measured meanwhile = open(load, taking, events, OUTAGE, (body, due) -> {
                if (due > struck) {
                    heard.answered(body, due);
                }
            });
            Wait.pause(Duration.ofMillis(300));
            return result(what, target, struck, seen, meanwhile);
        }
    }

    private static Measured open(Load load, HubNode node, Events events, Duration length, Load.Heard heard) {
        Target target = Target.events(node.port());
        long[] next = {0};
        return load.open(() -> new Load.Shot(target, events.page(next[0]++ % CUSTOMERS)), RATE, length, heard);
    }

    /** The first version that was made of an event sent after the fault. */
    private static void note(JsonObject answer, AtomicBoolean broken, Map<String, Long> sentAfter) {
        if (broken.get()) {
            sentAfter.merge(answer.getString("customer"), answer.getLong("version"), Math::min);
        }
    }

    private static void hear(String line, long nanos, Map<String, Long> sentAfter, Map<String, Long> seen) {
        if (line.contains("\"story\"")) {
            JsonObject told = new JsonObject(line.substring("data: ".length()));
            String customer = told.getString("key");
            long version = sentAfter.getOrDefault(customer, Long.MAX_VALUE);
            if (told.getLong("version") >= version) {
                seen.putIfAbsent(customer, nanos);
            }
        }
    }

    private static Result result(String what, double target, long struck, Map<String, Long> seen, Measured meanwhile) {
        double longest = seen.values().stream()
                .mapToDouble(at -> (at - struck) / 1e9)
                .max()
                .orElse((double) OUTAGE.toSeconds());
        double seconds = seen.size() < CUSTOMERS ? OUTAGE.toSeconds() : longest;
        List<String> raw = List.of(
                String.format(Locale.ROOT, "%d of %d customers on screen again", seen.size(), CUSTOMERS),
                String.format(
                        Locale.ROOT,
                        "answers meanwhile: p50 %.0f, most %,.0f ms, refused %s",
                        meanwhile.millisAt(50),
                        meanwhile.millisAt(100),
                        meanwhile.failures()));
        return Result.atMost("P11", what, seconds, " s", target, raw, List.of());
    }
}
