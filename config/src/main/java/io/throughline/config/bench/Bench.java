package io.throughline.config.bench;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Measures floor and hub in turns, in one run: single events against an echo of the same body (P1), batches of 64
 * against raw rows (P2), then the hub's latency at a rate it can hold. The first turn of each is thrown away.
 */
public final class Bench {
    private static final int BATCH = 64;
    private static final int CUSTOMERS = 10_000;
    private static final double LEISURE = 0.5;

    private final Vertx vertx;
    private final BenchPlan plan;
    private final PrintWriter out;
    private final Load load;
    private final Bodies bodies = new Bodies(UUID.randomUUID().toString().substring(0, 8), CUSTOMERS);

    /** Prepares; nothing is sent before {@link #run}. */
    public Bench(Vertx vertx, BenchPlan plan, PrintWriter out) {
        this.vertx = vertx;
        this.plan = plan;
        this.out = out;
        this.load = new Load(vertx, plan.connections());
    }

    /** The future holds the figures; it fails when the hub refuses the first event. */
    public Future<BenchReport> run() {
        return load.once(hub("hub", "application/cloudevents+json", 1), bodies.one())
                .compose(accepted -> withEcho())
                .eventually(load::close);
    }

    private Future<BenchReport> withEcho() {
        return vertx.executeBlocking(EchoProcess::start)
                .compose(echo -> run(echo).onComplete(done -> echo.close()));
    }

    private Future<BenchReport> run(EchoProcess echo) {
        Target floor = new Target("echo", "127.0.0.1", echo.port(), false, "/", json("application/json"), 1);
        Target one = hub("hub, one event", "application/cloudevents+json", 1);
        Target batch = hub("hub, batches of 64", "application/cloudevents-batch+json", BATCH);
        List<Round> rounds = new ArrayList<>();
        Measure echoes = () -> closed(floor, bodies::one, Optional.of(echo.handle()), echo);
        Measure events = () -> closed(one, bodies::one, plan.hubProcess(), echo);
        Measure batches = () -> closed(batch, () -> bodies.batch(BATCH), plan.hubProcess(), echo);
        return turns(rounds, List.of(echoes, events))
                .compose(done -> batches(rounds, batches, echo))
                .compose(done -> open(one, rounds, echo))
                .map(latency -> new BenchReport(rounds, latency));
    }

    private Future<Void> batches(List<Round> rounds, Measure batches, EchoProcess echo) {
        if (plan.database().isEmpty()) {
            return turns(rounds, List.of(batches));
        }
        RawRows raw = new RawRows(vertx, plan.database().get(), BATCH);
        Measure rows = () -> measured("PostgreSQL, 64 rows", Optional.empty(), echo, () -> raw.write(plan.length()));
        return raw.prepare()
                .compose(ready -> turns(rounds, List.of(rows, batches)))
                .eventually(raw::close);
    }

    private Future<Round> open(Target target, List<Round> rounds, EchoProcess echo) {
        double rate = plan.rate().orElseGet(() -> BenchReport.median(rounds, target.name()) * LEISURE);
        out.printf("latency at %.0f events a second, from the moment each was due%n", rate);
        out.flush();
        return measured(
                "hub, open loop",
                plan.hubProcess(),
                echo,
                () -> load.open(
                        target, bodies::one, Math.max(1, rate), plan.length().multipliedBy(2)));
    }

    /** A-B-A-B; the first turn of each warms up and does not count. */
    private Future<Void> turns(List<Round> rounds, List<Measure> measures) {
        Future<Void> done = Future.succeededFuture();
        for (int turn = 0; turn <= plan.rounds(); turn++) {
            int number = turn;
            for (Measure measure : measures) {
                done = done.compose(before -> measure.run()).map(round -> {
                    if (number > 0) {
                        rounds.add(round);
                    }
                    tell(number, round);
                    return null;
                });
            }
        }
        return done;
    }

    private void tell(int turn, Round round) {
        String when = turn == 0 ? "warm-up" : turn + " of " + plan.rounds();
        out.printf(
                "%-10s %-20s %,10.0f events/s%n",
                when, round.name(), round.measured().eventsPerSecond());
        out.flush();
    }

    private Future<Round> closed(
            Target target, Supplier<Buffer> content, Optional<ProcessHandle> process, EchoProcess echo) {
        return measured(target.name(), process, echo, () -> load.closed(target, content, plan.length()));
    }

    private Future<Round> measured(
            String name, Optional<ProcessHandle> process, EchoProcess echo, Supplier<Future<Measured>> load) {
        Optional<Duration> before = process.map(Cpu::of);
        Snapshot start = Snapshot.now(plan.hubProcess(), echo.handle());
        return load.get()
                .map(measured -> new Round(
                        name,
                        measured,
                        process.map(Cpu::of).flatMap(now -> before.map(now::minus)),
                        Snapshot.now(plan.hubProcess(), echo.handle()).othersSince(start)));
    }

    private Target hub(String name, String contentType, int events) {
        MultiMap headers = json(contentType).add("Authorization", "Bearer " + plan.key());
        return new Target(name, plan.host(), plan.port(), plan.tls(), "/events", headers, events);
    }

    private static MultiMap json(String contentType) {
        return MultiMap.caseInsensitiveMultiMap().add("Content-Type", contentType);
    }

    @FunctionalInterface
    private interface Measure {
        Future<Round> run();
    }
}
