package io.throughline.config.faults;

import io.throughline.config.process.HubProcess;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** One run: a load that goes on and on, and faults one after the other under it. The seed decides what happens. */
final class FaultRun implements AutoCloseable {
    private static final int VISITORS = 2;
    private static final int READERS = 3;
    private static final int CALM_SECONDS = 2;
    private static final int FINISH_SECONDS = 60;

    private final Site site;
    private final long seed;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "load");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Actor> actors = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();
    private final List<Struck> struck = new ArrayList<>();
    private volatile Phase phase = Phase.LOAD;

    private enum Phase {
        LOAD,
        FINISHING,
        OVER
    }

    /** A fault that happened, how long all nodes needed to take work again, and how long nobody took somebody's event. */
    record Struck(Fault fault, Duration recovery, long unavailableMillis) {}

    FaultRun(Site site, long seed) {
        this.site = site;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Runs the load with these faults under it, each at least once if there are enough, and lets the work be finished. */
    Report run(int faults) {
        cast();
        actors.forEach(actor -> threads.execute(() -> live(actor)));
        ledger.longestMillis();
        plan(faults).forEach(this::strike);
        site.pause(CALM_SECONDS);
        phase = Phase.FINISHING;
        Checker checker = new Checker(site, ledger, requests(), readers);
        checker.awaitFinished(Duration.ofSeconds(FINISH_SECONDS));
        phase = Phase.OVER;
        readers.forEach(Reader::stop);
        checker.check();
        return new Report(seed, struck, ledger);
    }

    private List<Fault> plan(int faults) {
        List<Fault> plan = new ArrayList<>();
        while (plan.size() < faults) {
            List<Fault> all = new ArrayList<>(Fault.possible());
            Collections.shuffle(all, random);
            plan.addAll(all);
        }
        return plan.subList(0, faults);
    }

    private void strike(Fault fault) {
        ledger.longestMillis();
        try {
            fault.strike(site, random);
        } catch (AssertionError unhurt) {
            ledger.broken("a fault that did not strike", fault.words() + ": " + unhurt.getMessage());
        }
        Duration recovery = site.heal();
        site.pause(CALM_SECONDS);
        struck.add(new Struck(fault, recovery, ledger.longestMillis()));
        System.out.printf(
                "%tT %2d  %-70s all ready after %5.1f s, unavailable for %5.1f s%n",
                new java.util.Date(),
                struck.size(),
                fault.words(),
                recovery.toMillis() / 1e3,
                struck.get(struck.size() - 1).unavailableMillis() / 1e3);
    }

    private void live(Actor actor) {
        while (phase != Phase.OVER) {
            try {
                if (phase == Phase.LOAD) {
                    actor.act();
                } else {
                    actor.finish();
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            } catch (InterruptedException over) {
                return;
            } catch (RuntimeException mistake) {
                ledger.broken("the load broke", String.valueOf(mistake));
            }
        }
    }

    private void cast() {
        hire();
        IntStream.range(0, VISITORS)
                .forEach(number -> actors.add(new Visitors(number, deliveries(), deliveries(), threads, ledger)));
        actors.add(new Callers(deliveries()));
        List.of("agent1", "agent2", "tech1").forEach(name -> actors.add(new Agent(staff(name), ledger)));
        actors.add(new Tills(
                deliveries(),
                List.of(new Tills.Till(staff("store1"), "groningen"), new Tills.Till(staff("store2"), "breda")),
                threads,
                ledger));
        Deliveries introducing = deliveries();
        for (int i = 0; i < READERS; i++) {
            String loyalty = Visitors.KNOWN.get(i);
            JsonObject hello = Deliveries.event(
                    "hello" + i,
                    "site.searched",
                    new JsonObject().put("query", "hello").put("results", 0),
                    "loyalty",
                    loyalty);
            String customer =
                    introducing.deliver("hello" + i, hello).orElseThrow().getString("customer");
            Reader reader = new Reader(site.nodes(), staff("agent1"), customer, ledger, random.nextLong());
            readers.add(reader);
            actors.add(reader);
        }
        Executors.newSingleThreadScheduledExecutor(task -> {
                    Thread thread = new Thread(task, "watch");
                    thread.setDaemon(true);
                    return thread;
                })
                .scheduleWithFixedDelay(() -> readers.forEach(Reader::watch), 1, 1, TimeUnit.SECONDS);
    }

    /** Somebody for the till of a second branch. */
    private void hire() {
        Reply hired = staff("admin1")
                .post(
                        "/api/v1/users",
                        new JsonObject()
                                .put("id", "store2")
                                .put("name", "Wout Bakker")
                                .put("roles", new io.vertx.core.json.JsonArray().add("store"))
                                .put("branch", "breda")
                                .put("password", io.throughline.config.process.HubCluster.PASSWORD));
        if (!hired.ok()) {
            throw new IllegalStateException("no second till: " + hired);
        }
    }

    private Requests requests() {
        List<HubProcess> nodes = site.nodes();
        return new Requests(client, nodes, ledger, random.nextLong());
    }

    private Deliveries deliveries() {
        return new Deliveries(requests(), ledger);
    }

    private Staff staff(String name) {
        return new Staff(name, requests(), ledger);
    }

    @Override
    public void close() {
        phase = Phase.OVER;
        threads.shutdownNow();
    }
}
