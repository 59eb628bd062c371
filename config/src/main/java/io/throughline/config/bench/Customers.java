package io.throughline.config.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.LongStream;

/** Brings invented customers into being, and gives them a history. */
final class Customers {
    private static final int CHUNK = 2_000;

    private final Load load;
    private final Target target;
    private final Events events;

    Customers(Load load, int port, Events events) {
        this.load = load;
        this.target = Target.events(port);
        this.events = events;
    }

    /** The ids of the records of visitors from 0 on; each looks at one page. */
    List<String> born(int count) {
        ConcurrentMap<Long, String> ids = new ConcurrentHashMap<>();
        List<Load.Shot> one = new ArrayList<>();
        for (long visitor = 0; visitor < count; visitor++) {
            one.add(new Load.Shot(target, events.page(visitor)));
        }
        Measured measured = load.all(one, (body, due) -> ids.put(visitor(body), customer(body)));
        refuseFailures(measured);
        return LongStream.range(0, count).mapToObj(ids::get).toList();
    }

    /** The answer repeats the event's id, which ends with the number of the event: the visitor's, as none came before. */
    private static long visitor(Buffer answer) {
        String id = new JsonObject(answer).getString("id");
        return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
    }

    static String customer(Buffer answer) {
        return new JsonObject(answer).getString("customer");
    }

    /** So many things happen to each visitor of a range. */
    void live(long firstVisitor, int visitors, int each, Progress progress) {
        List<Load.Shot> chunk = new ArrayList<>();
        long all = (long) visitors * each;
        for (long n = 0; n < all; n++) {
            chunk.add(new Load.Shot(target, events.life(firstVisitor + n % visitors)));
            if (chunk.size() == CHUNK || n == all - 1) {
                refuseFailures(load.all(chunk, (body, due) -> {}));
                chunk.clear();
                progress.now(String.format("histories: %,d of %,d events", n + 1, all));
            }
        }
    }

    private static void refuseFailures(Measured measured) {
        if (!measured.failures().isEmpty()) {
            throw new BenchFailed("preparing customers failed: " + measured.failures());
        }
    }
}
