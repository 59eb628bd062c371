package io.throughline.config.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** P10: what three nodes take in, beside one, each held to the same share of a processor. */
final class ScaleOut implements Figure {
    private static final int NODES = 3;
    private static final double SHARE = 0.5;
    private static final int VISITORS = 10_000;

    @Override
    public Set<String> names() {
        return Set.of("P10");
    }

    @Override
    public List<Result> measure(Setup setup) {
        Turns one = rate(setup, 1);
        Turns three = rate(setup, NODES);
        return List.of(Result.share(
                "P10",
                NODES + " nodes / one, " + SHARE + " of a core each",
                three.rate(name(NODES)) / one.rate(name(1)),
                2.2,
                List.of(three.raw(name(NODES)), one.raw(name(1))),
                IntStream.of(1, NODES)
                        .boxed()
                        .flatMap(count -> (count == 1 ? one : three).of(name(count)).stream())
                        .toList()));
    }

    private static String name(int nodes) {
        return nodes == 1 ? "one node" : nodes + " nodes";
    }

    /** Nodes start unhindered; only then are they held to their share. */
    private static Turns rate(Setup setup, int count) {
        setup.progress().now("starting " + name(count));
        List<HubNode> nodes = setup.bench().start(count);
        Events events = new Events("p10-" + count);
        long[] visitor = {0};
        try (CpuCap cap = new CpuCap(SHARE);
                Load load = new Load(setup.bench().vertx(), setup.plan().connections())) {
            nodes.forEach(node -> cap.hold(node.handle()));
            List<Target> targets =
                    nodes.stream().map(node -> Target.events(node.port())).toList();
            Turns turns = new Turns(setup)
                    .with(
                            name(count),
                            setup.bench().hub(),
                            length -> load.closed(
                                    1,
                                    connection -> () -> new Load.Shot(
                                            targets.get(connection % count), events.page(visitor[0]++ % VISITORS)),
                                    length))
                    .take();
            setup.bench().stopNodes(); // a group can be removed once its process has ended
            return turns;
        }
    }
}
