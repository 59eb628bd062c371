package io.throughline.config.cluster;

import io.throughline.config.process.HubClient;
import io.throughline.config.process.HubProcess;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who tells the hub something ten times a second, always another customer's search, and goes to the next node
 * with the same delivery when one does not take it.
 */
final class SteadyWork implements AutoCloseable {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final HubClient client;
    private final List<HubProcess> nodes;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final List<String> lies = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::work, "steady work");
    private volatile boolean over;
    private int next;

    private SteadyWork(HubClient client, List<HubProcess> nodes) {
        this.client = client;
        this.nodes = nodes;
    }

    static SteadyWork begin(HubClient client, List<HubProcess> nodes) {
        SteadyWork work = new SteadyWork(client, nodes);
        work.thread.start();
        return work;
    }

    /** Customers by what they searched for, of which the hub said that it has it. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** What was answered although it is neither a yes nor a wish to try again or elsewhere. */
    List<String> lies() {
        return lies;
    }

    private void work() {
        for (int number = 0; !over; number++) {
            String query = "steady " + number + " " + UUID.randomUUID();
            JsonObject event = event("77" + String.format("%08d", number), query);
            while (!over && !isTaken(query, event)) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private boolean isTaken(String query, JsonObject event) {
        HubProcess node = nodes.get(next++ % nodes.size());
        try {
            HttpResponse<String> answer = client.event(node, event);
            if (answer.statusCode() == 202) {
                acknowledged.put(query, new JsonObject(answer.body()).getString("customer"));
                return true;
            }
            boolean honest = answer.statusCode() == 503
                    && answer.headers().firstValue("Retry-After").isPresent();
            if (!honest) {
                lies.add(node.name() + " " + answer.statusCode() + " " + answer.body());
            }
        } catch (UncheckedIOException nobodyThere) {
            return false;
        }
        return false;
    }

    private static JsonObject event(String loyalty, String query) {
        JsonObject handle = new JsonObject().put("kind", "loyalty").put("value", loyalty);
        JsonObject data = new JsonObject()
                .put("handles", new JsonArray().add(handle))
                .put("query", query)
                .put("results", 0);
        return new JsonObject()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/steady-work")
                .put("type", "throughline.site.searched.v1")
                .put("data", data);
    }

    void end() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        end();
    }
}
