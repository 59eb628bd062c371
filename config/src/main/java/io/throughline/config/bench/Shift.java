package io.throughline.config.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Agents at work: each accepts what her page says that she is offered, talks for a while, and wraps up. */
final class Shift {
    private static final JsonObject NOTHING = new JsonObject();
    private static final JsonObject AVAILABLE = new JsonObject().put("state", "available");
    private static final JsonObject SOLVED = new JsonObject().put("outcome", "solved");

    private final Vertx vertx;
    private final Load load;
    private final List<Desk> desks;
    private final Duration talk;
    private final Map<String, Long> offered = new ConcurrentHashMap<>();
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();

    Shift(Vertx vertx, Load load, List<Desk> desks, Duration talk) {
        this.vertx = vertx;
        this.load = load;
        this.desks = desks;
        this.talk = talk;
    }

    /** Everybody takes contacts from now on. */
    void begin() {
        Measured said = load.all(
                desks.stream()
                        .map(desk -> Company.act(desk, HttpMethod.PUT, "/presence", AVAILABLE))
                        .toList(),
                (body, due) -> {});
        if (!said.failures().isEmpty()) {
            throw new BenchFailed("agents could not begin: " + said.failures());
        }
    }

    /** What the page of an agent is told. */
    void hear(int agent, String line, long nanos) {
        if (line.contains("\"offered\"") && line.contains(Company.name(agent))) {
            JsonObject card = new JsonObject(line.substring("data: ".length())).getJsonObject("data");
            boolean mine = card.getString("state").equals("offered")
                    && card.getJsonObject("agent").getString("id").equals(Company.name(agent));
            if (mine && offered.putIfAbsent(card.getString("customer"), nanos) == null) {
                take(desks.get(agent), "/contacts/" + card.getString("id"));
            }
        }
    }

    private void take(Desk desk, String contact) {
        load.one(Company.act(desk, HttpMethod.POST, contact + "/accept", NOTHING))
                .compose(accepted -> vertx.timer(talk.toMillis()))
                .compose(talked -> load.one(Company.act(desk, HttpMethod.POST, contact + "/end", NOTHING)))
                .compose(ended -> load.one(Company.act(desk, HttpMethod.POST, contact + "/wrap-up", SOLVED)))
                .onFailure(failure -> troubles.add(String.valueOf(failure.getMessage())));
    }

    /** When the one customer was first shown to the agent who was asked; absent if to nobody yet. */
    Map<String, Long> offered() {
        return offered;
    }

    /** What agents could not do. */
    Queue<String> troubles() {
        return troubles;
    }
}
