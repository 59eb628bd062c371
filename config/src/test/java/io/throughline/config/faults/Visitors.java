package io.throughline.config.faults;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Customers on the website: new ones, known ones, and one whom two channels tell of at the same moment. */
final class Visitors implements Actor {
    /** Customers whom everybody writes about all the time. */
    static final List<String> KNOWN = List.of("7700000001", "7700000002", "7700000003");

    private static final int KINDS = 3;

    private final Deliveries one;
    private final Deliveries other;
    private final Executor second;
    private final Ledger ledger;
    private final int number;
    private int next;

    Visitors(int number, Deliveries one, Deliveries other, Executor second, Ledger ledger) {
        this.number = number;
        this.one = one;
        this.other = other;
        this.second = second;
        this.ledger = ledger;
    }

    @Override
    public void act() {
        String token = "v" + number + "x" + next++;
        switch (next % KINDS) {
            case 0 -> one.deliver(token, searched(token, "loyalty", "88" + number + next));
            case 1 -> inOrder(token);
            default -> twoChannels(token);
        }
    }

    /** Two events of a known customer after one another have versions after one another. */
    private void inOrder(String token) {
        String loyalty = KNOWN.get(next % KNOWN.size());
        Optional<JsonObject> first = one.deliver(token + "a", searched(token + "a", "loyalty", loyalty));
        Optional<JsonObject> then = one.deliver(token + "b", searched(token + "b", "loyalty", loyalty));
        if (first.isPresent() && then.isPresent() && version(then.get()) <= version(first.get())) {
            ledger.broken(
                    "versions out of order",
                    first.get().encode() + " before " + then.get().encode());
        }
    }

    private void twoChannels(String token) {
        String phone = "+3161" + String.format("%02d%05d", number, next);
        CompletableFuture<Optional<JsonObject>> web = CompletableFuture.supplyAsync(
                () -> other.deliver(token + "w", searched(token + "w", "phone", phone)), second);
        Optional<JsonObject> mail = one.deliver(token + "m", searched(token + "m", "phone", phone));
        Optional<JsonObject> seen = web.join();
        if (mail.isPresent() && seen.isPresent() && !customer(mail.get()).equals(customer(seen.get()))) {
            ledger.broken(
                    "one customer became two",
                    mail.get().encode() + " and " + seen.get().encode());
        }
    }

    private static JsonObject searched(String token, String kind, String value) {
        JsonObject data = new JsonObject().put("query", "token-" + token + "-").put("results", 0);
        return Deliveries.event(token, "site.searched", data, kind, value);
    }

    private static long version(JsonObject answer) {
        return answer.getLong("version");
    }

    private static String customer(JsonObject answer) {
        return answer.getString("customer");
    }
}
