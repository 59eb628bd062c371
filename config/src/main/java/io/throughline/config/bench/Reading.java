package io.throughline.config.bench;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** P5: a whole story over HTTP, beside the getting of a value of that size from the grid and an echo. */
final class Reading implements Figure {
    private static final int CUSTOMERS = 200;
    private static final int EVENTS_EACH = 20;
    private static final int VALUE_BYTES = 8_192;
    private static final double RATE = 1_200;
    private static final String ECHO = "echo";
    private static final String GRID = "grid";
    private static final String STORY = "story";

    @Override
    public Set<String> names() {
        return Set.of("P5");
    }

    @Override
    public List<Result> measure(Setup setup) {
        HubNode node = setup.bench().node();
        Desk desk = Desk.at(node);
        Events events = new Events("p5");
        HazelcastInstance grid = Hazelcast.newHazelcastInstance(alone());
        try (Child echo = Child.start(EchoServer.class);
                Load load = new Load(setup.bench().vertx(), setup.plan().connections())) {
            Customers customers = new Customers(load, node.port(), events);
            List<Target> stories = customers.born(CUSTOMERS).stream()
                    .map(id -> Target.read(node.port(), Desk.storyPath(id), desk.cookie()))
                    .toList();
            customers.live(0, CUSTOMERS, EVENTS_EACH, setup.progress());
            IMap<String, byte[]> map = filled(grid);
            int[] next = {0};
            Turns turns = new Turns(setup)
                    .with(
                            ECHO,
                            List.of(echo.handle()),
                            length -> load.open(
                                    () -> new Load.Shot(Target.echo(echo.port()), events.page(0)),
                                    RATE,
                                    length,
                                    (body, due) -> {}))
                    .with(GRID, List.of(ProcessHandle.current()), length -> gets(map, length))
                    .with(
                            STORY,
                            setup.bench().hub(),
                            length -> load.open(
                                    () -> new Load.Shot(stories.get(next[0]++ % CUSTOMERS), Buffer.buffer()),
                                    RATE,
                                    length,
                                    (body, due) -> {}))
                    .take();
            return List.of(result(turns));
        } finally {
            grid.shutdown();
        }
    }

    private static Result result(Turns turns) {
        Measured story = turns.together(STORY);
        Measured echo = turns.together(ECHO);
        Measured grid = turns.together(GRID);
        List<String> raw = new ArrayList<>();
        raw.add(String.format(
                "story p50 %.2f, p99 %.2f ms at %.3f CPU-ms",
                story.millisAt(50), story.millisAt(99), turns.cpu(STORY)));
        raw.add(String.format("echo p99 %.2f ms, grid p99 %.2f ms", echo.millisAt(99), grid.millisAt(99)));
        raw.addAll(turns.refused());
        return Result.atMost(
                "P5",
                "story p99 / (grid get p99 + echo p99)",
                story.millisAt(99) / (echo.millisAt(99) + grid.millisAt(99)),
                "",
                2.0,
                raw,
                turns.all());
    }

    private static Config alone() {
        Config config = new Config();
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.getJetConfig().setEnabled(false);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        return config;
    }

    private static IMap<String, byte[]> filled(HazelcastInstance grid) {
        IMap<String, byte[]> map = grid.getMap("floor");
        for (int n = 0; n < CUSTOMERS; n++) {
            map.setAsync("customer-" + n, new byte[VALUE_BYTES])
                    .toCompletableFuture()
                    .join();
        }
        return map;
    }

    /** At the same pace as the others: one after the other. */
    private static Measured gets(IMap<String, byte[]> map, Duration length) {
        Measured measured = new Measured(1);
        long start = System.nanoTime();
        for (int n = 0; System.nanoTime() - start < length.toNanos(); n++) {
            long before = System.nanoTime();
            map.getAsync("customer-" + n % CUSTOMERS).toCompletableFuture().join();
            measured.done(System.nanoTime() - before);
        }
        return measured.in(Duration.ofNanos(System.nanoTime() - start));
    }
}
