package io.throughline.config.bench;

import io.throughline.config.root.AllFeatures;
import io.throughline.hub.lane.JournalContexts;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.ContextCodec;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The half of P9 that is about customers: heap of one more on the grid, beside the bytes of her context. */
final class Memory implements Figure {
    private static final int BATCH = 64;
    private static final int SAMPLE = 50;

    /** So many that what a node keeps beside the grid is full already. */
    private static final int BEFORE = 30_000;

    private static final int MORE = 15_000;

    @Override
    public Set<String> names() {
        return Set.of("P9customers");
    }

    @Override
    public List<Result> measure(Setup setup) {
        HubNode node = setup.bench().node();
        int part = setup.plan().rounds() > 1 ? 1 : 10;
        int more = MORE / part;
        Events events = new Events("p9");
        try (Load load = new Load(setup.bench().vertx(), setup.plan().connections())) {
            fill(setup, load, node, events, 0, BEFORE / part);
            double before = Heap.live(node.handle());
            fill(setup, load, node, events, BEFORE / part, more);
            double each = (Heap.live(node.handle()) - before) / more;
            List<String> sample = new Customers(load, node.port(), new Events("p9")).born(SAMPLE);
            double bytes = bytes(setup, sample);
            return List.of(Result.atMost(
                    "P9customers",
                    "heap of one more customer / her context in bytes",
                    each / bytes,
                    "",
                    1.5,
                    List.of(String.format(Locale.ROOT, "%,.0f / %,.0f bytes", each, bytes)),
                    List.of()));
        }
    }

    private static void fill(Setup setup, Load load, HubNode node, Events events, int first, int count) {
        Target target = Target.batches(node.port(), BATCH);
        for (int twice = 0; twice < 2; twice++) {
            setup.progress().now("customers " + first + " to " + (first + count));
            Measured measured = load.all(
                    IntStream.range(0, count / BATCH)
                            .mapToObj(n -> new Load.Shot(
                                    target, events.pages(first + (long) n * BATCH, BATCH, Integer.MAX_VALUE)))
                            .toList(),
                    (body, due) -> {});
            if (!measured.failures().isEmpty()) {
                throw new BenchFailed("customers could not be made: " + measured.failures());
            }
        }
    }

    private static double bytes(Setup setup, List<String> customers) {
        Features features = AllFeatures.all();
        ContextCodec codec = new ContextCodec(features);
        return setup.bench().withJournal(journal -> {
            JournalContexts contexts = new JournalContexts(journal, features, new EventCodec(features));
            return Future.all(customers.stream()
                            .map(id -> contexts.fold(new CustomerId(UUID.fromString(id))))
                            .toList())
                    .map(all -> all.<Context>list().stream()
                            .mapToInt(context -> codec.write(context).length)
                            .average()
                            .orElseThrow());
        });
    }
}
