package io.throughline.config.faults;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** An agent who takes what is offered, hands some of it over, confirms what is handed to her, and finishes the rest. */
final class Agent implements Actor {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int HANDED_OVER = 3;

    private final Staff staff;
    private final Ledger ledger;
    private int taken;

    Agent(Staff staff, Ledger ledger) {
        this.staff = staff;
        this.ledger = ledger;
    }

    @Override
    public void act() {
        Reply desk = staff.get("/api/v1/desk");
        if (desk.ok()) {
            if (!"available".equals(desk.body().getJsonObject("presence").getString("state"))) {
                staff.send("PUT", "/api/v1/presence", new JsonObject().put("state", "available"), "");
            }
            cards(desk, "offers").forEach(card -> staff.post(path(card) + "/accept", new JsonObject()));
            cards(desk, "mine").forEach(this::work);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    @Override
    public void finish() {
        act();
    }

    private void work(JsonObject card) {
        JsonObject handoff = card.getJsonObject("handoff");
        if (handoff != null
                && "pending".equals(handoff.getString("state"))) { // also when the caller has hung up already
            staff.post(path(card) + "/handoffs/" + handoff.getString("id") + "/acknowledgement", new JsonObject());
        } else if (isActive(card)) {
            if ("service".equals(card.getString("queue")) && taken++ % HANDED_OVER == 0) {
                handOver(card);
            } else {
                staff.post(path(card) + "/end", new JsonObject());
            }
        } else if (Stream.of("wrap-up", "ended").anyMatch(card.getString("state")::equals)) {
            staff.post(path(card) + "/wrap-up", new JsonObject().put("outcome", "solved"));
        }
    }

    private void handOver(JsonObject card) {
        JsonObject line = new JsonObject()
                .put("kind", "other")
                .put("text", "She told it all.")
                .putNull("event");
        Reply given = staff.post(
                path(card) + "/handoffs",
                new JsonObject()
                        .put("to", new JsonObject().put("kind", "queue").put("id", "technical"))
                        .put("why", "It needs a technician.")
                        .put("lines", new JsonArray().add(line))
                        .put("nextStep", "Look at it.")
                        .put("tellCustomer", false));
        if (given.ok()) {
            ledger.count("handoffs acknowledged by the hub");
            ledger.handoffs.put(given.body().getString("id"), card.getString("id"));
        }
    }

    private static boolean isActive(JsonObject card) {
        return "active".equals(card.getString("state"));
    }

    private static String path(JsonObject card) {
        return "/api/v1/contacts/" + card.getString("id");
    }

    private static Stream<JsonObject> cards(Reply desk, String list) {
        return desk.body().getJsonArray(list, new JsonArray()).stream().map(JsonObject.class::cast);
    }
}
