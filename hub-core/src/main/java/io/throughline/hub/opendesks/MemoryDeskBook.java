package io.throughline.hub.opendesks;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A book that is lost with the process: for tests and trials. May be used from any thread. */
public final class MemoryDeskBook implements DeskBook {
    private final Map<String, Long> numbers = new HashMap<>();

    @Override
    public synchronized Future<Void> seen(Collection<String> agents) {
        agents.forEach(agent -> numbers.merge(agent, 1L, Long::sum));
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Map<String, Long>> all() {
        return Future.succeededFuture(Map.copyOf(numbers));
    }

    @Override
    public synchronized Future<Void> forget(String agent, long number) {
        numbers.remove(agent, number);
        return Future.succeededFuture();
    }
}
