package io.throughline.config.faults;

import io.throughline.config.faults.Reply.Ending;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Two branches that take back the same line of the same receipt at the same moment. */
final class Tills implements Actor {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(700);
    private static final int TRIES = 60;

    private final Deliveries deliveries;
    private final Till one;
    private final Till other;
    private final Executor second;
    private final Ledger ledger;
    private int next;

    /** Somebody at the till of a branch. */
    record Till(Staff staff, String branch) {}

    Tills(Deliveries deliveries, List<Till> tills, Executor second, Ledger ledger) {
        this.deliveries = deliveries;
        this.one = tills.get(0);
        this.other = tills.get(1);
        this.second = second;
        this.ledger = ledger;
    }

    @Override
    public void act() {
        String receipt = "FLT-" + next++;
        deliveries.deliver(receipt, bought(receipt)).ifPresent(answer -> {
            JsonObject form = form(answer.getString("customer"), receipt);
            CompletableFuture<Optional<Reply>> there =
                    CompletableFuture.supplyAsync(() -> takeBack(other, form), second);
            Optional<Reply> here = takeBack(one, form);
            judge(receipt, here, there.join());
        });
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    private void judge(String receipt, Optional<Reply> here, Optional<Reply> there) {
        if (here.isEmpty() || there.isEmpty()) {
            ledger.count("returns given up");
        } else if (here.get().ok() && there.get().ok()) {
            ledger.broken(
                    "lines returned twice",
                    receipt + ": " + here.get().body() + " and " + there.get().body());
        } else if (!here.get().ok() && !there.get().ok()) {
            ledger.broken(
                    "a line nobody could return",
                    receipt + ": " + here.get().body() + " and " + there.get().body());
        } else {
            ledger.count("returns acknowledged");
        }
    }

    /** Tries under one key until it knows how it ended. */
    private Optional<Reply> takeBack(Till till, JsonObject form) {
        String key = UUID.randomUUID().toString();
        JsonObject mine = form.copy().put("branch", till.branch());
        for (int tries = 0; tries < TRIES && !Thread.currentThread().isInterrupted(); tries++) {
            Reply reply = till.staff().send("POST", "/api/v1/returns", mine, key);
            if (reply.ok()) {
                ledger.returns.put(reply.body().getString("number"), form.getString("customer"));
            }
            if (reply.ok() || reply.ending() == Ending.FAILED && reply.status() == 409) {
                return Optional.of(reply);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return Optional.empty();
    }

    private static JsonObject bought(String receipt) {
        JsonObject line = new JsonObject()
                .put("line", 1)
                .put("article", "HD-2200")
                .put("name", "Hair dryer Brisk 2200")
                .put("quantity", 1)
                .put("price", "49.95");
        JsonObject data = new JsonObject()
                .put("receipt", receipt)
                .put("branch", "utrecht")
                .put("at", Instant.now().minusSeconds(86_400).toString())
                .put("currency", "EUR")
                .put("lines", new JsonArray().add(line));
        return Deliveries.event(receipt, "purchase.registered", data, "loyalty", "9900" + receipt.substring(4));
    }

    private static JsonObject form(String customer, String receipt) {
        JsonObject line = new JsonObject()
                .put("line", 1)
                .put("quantity", 1)
                .put("reason", "faulty")
                .put("condition", "used");
        return new JsonObject()
                .put("customer", customer)
                .put("purchase", new JsonObject().put("kind", "receipt").put("value", receipt))
                .put("ground", "conformity")
                .put("lines", new JsonArray().add(line))
                .put("settlement", "original-payment");
    }
}
