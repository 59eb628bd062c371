package io.throughline.config.faults;

import io.throughline.config.process.HubCluster;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Delivers events as a careful system does: again and again under the same id until it knows that they were taken. */
final class Deliveries {
    private static final Map<String, String> HEADERS =
            Map.of("Authorization", "Bearer " + HubCluster.KEY, "Content-Type", "application/cloudevents+json");
    private static final long GIVE_UP_NANOS = TimeUnit.SECONDS.toNanos(90);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
    private static final double SENT_AGAIN = 0.2;

    private final Requests requests;
    private final Ledger ledger;

    Deliveries(Requests requests, Ledger ledger) {
        this.requests = requests;
        this.ledger = ledger;
    }

    static JsonObject event(String id, String type, JsonObject data, String kind, String value) {
        data.put(
                "handles",
                new JsonArray().add(new JsonObject().put("kind", kind).put("value", value)));
        return new JsonObject()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "/faults")
                .put("type", "throughline." + type + ".v1")
                .put("data", data);
    }

    /** Counts what is told in another order than it happened. */
    void outOfOrder() {
        ledger.count("deliveries out of order");
    }

    /** The answer, once there is one. {@code token} is in the event, so that it can be found in the journal. */
    Optional<JsonObject> deliver(String token, JsonObject event) {
        String body = event.encode();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < GIVE_UP_NANOS
                && !Thread.currentThread().isInterrupted()) {
            Reply reply = requests.send("POST", "/events", body, HEADERS);
            if (reply.ok()) {
                ledger.worked(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
                taken(token, body, reply.body());
                return Optional.of(reply.body());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        ledger.unknown.put(token, true);
        ledger.count("deliveries given up");
        return Optional.empty();
    }

    private void taken(String token, String body, JsonObject answer) {
        ledger.count("acknowledged events");
        ledger.acknowledged.put(token, answer);
        if (requests.random.nextDouble() < SENT_AGAIN) {
            Reply again = requests.send("POST", "/events", body, HEADERS);
            ledger.count("deliveries sent again");
            if (again.ok() && !again.body().equals(answer)) {
                ledger.broken(
                        "doubled",
                        "sent again, " + answer.encode() + " became "
                                + again.body().encode());
            }
        }
    }
}
