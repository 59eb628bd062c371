package io.throughline.config.browser;

import io.throughline.config.root.RunningHub;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The customers of the day: they phone, chat and come to the shop, over the interfaces that everybody has. */
final class DayCustomers {
    /** Of twenty contacts the first are calls, the next chats, and the others returns at the counter. */
    private static final int TURN = 20;

    private static final int CALLS = 11;
    private static final int CHATS = 17;
    private static final int PEOPLE = 60;
    /** Every so many calls one is given up while waiting. */
    private static final int IMPATIENT = 15;

    private final RunningHub hub;
    private final DayLog log;
    private final List<String> chats = new ArrayList<>();
    private int begun;

    DayCustomers(RunningHub hub, DayLog log) {
        this.hub = hub;
        this.log = log;
    }

    /** Purchases that somebody made before the day: receipts DAY-0 and on. */
    void buy(int receipts) {
        for (int number = 0; number < receipts; number++) {
            JsonObject line = new JsonObject()
                    .put("line", 1)
                    .put("article", "KETTLE-" + number)
                    .put("name", "Kettle Drizzle " + number)
                    .put("quantity", 1)
                    .put("price", "34.95");
            JsonObject data = new JsonObject()
                    .put("receipt", receipt(number))
                    .put("branch", "utrecht")
                    .put("at", Instant.now().minusSeconds(86_400).toString())
                    .put("currency", "EUR")
                    .put("lines", new JsonArray().add(line))
                    .put(
                            "handles",
                            new JsonArray()
                                    .add(new JsonObject().put("kind", "phone").put("value", phone(number))));
            ok(hub.event(new JsonObject()
                    .put("specversion", "1.0")
                    .put("id", receipt(number))
                    .put("source", "/day")
                    .put("type", "throughline.purchase.registered.v1")
                    .put("data", data)
                    .encode()));
        }
    }

    static String receipt(int number) {
        return "DAY-" + number;
    }

    private static String phone(int number) {
        return String.format(Locale.ROOT, "+3161900%04d", number % PEOPLE);
    }

    /** Somebody comes; the receipt is the one who comes to the shop has with her. */
    Optional<String> next() {
        int number = begun++;
        int kind = number % TURN;
        if (kind < CALLS) {
            call(number);
        } else if (kind < CHATS) {
            chat(number);
        } else {
            return Optional.of(receipt(number));
        }
        return Optional.empty();
    }

    int begun() {
        return begun;
    }

    private void call(int number) {
        JsonObject dialed = post(
                "/demo/phone/calls", new JsonObject().put("from", phone(number)).put("to", "+31850000001"), "");
        log.count("calls");
        if (number % IMPATIENT == IMPATIENT - 1) {
            post("/demo/phone/calls/" + dialed.getString("call") + "/hang-up", new JsonObject(), "");
            log.count("calls given up");
        }
    }

    private void chat(int number) {
        String token = post("/channels/web/visitors", new JsonObject(), "").getString("token");
        post(
                "/channels/web/searches",
                new JsonObject().put("query", "kettle leaks").put("results", 3),
                token);
        write(token, "Mijn waterkoker lekt sinds gisteren, kan ik hem ruilen? (" + number + ")");
        chats.add(token);
        log.count("chats");
    }

    /** Who got an answer says thank you, once. */
    void live() {
        for (String token : List.copyOf(chats)) {
            JsonArray messages = new JsonObject(ok(hub.send(
                                    hub.request("/channels/web/conversation").header("X-Visitor", token)))
                            .body())
                    .getJsonArray("messages");
            if (messages.stream().anyMatch(each -> "agent".equals(((JsonObject) each).getString("from")))) {
                chats.remove(token);
                write(token, "Fijn, dank u wel!");
            }
        }
    }

    private void write(String token, String text) {
        post("/channels/web/messages", new JsonObject().put("text", text), token);
    }

    private JsonObject post(String path, JsonObject body, String visitor) {
        var request = hub.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.encode()));
        if (!visitor.isEmpty()) {
            request.header("X-Visitor", visitor);
        }
        String answer = ok(hub.send(request)).body();
        return answer.isEmpty() ? new JsonObject() : new JsonObject(answer);
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
