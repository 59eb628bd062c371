package io.throughline.config.faults;

import io.throughline.config.faults.Reply.Ending;
import io.throughline.config.process.HubProcess;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests to nodes taken at random and says how each ended. As a load balancer does, it leaves a node alone for a
 * moment that did not take the last one. For one thread.
 */
final class Requests {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long SHUNNED_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;
    private static final int TOO_FAST = 429;

    /** Refusals by a rule, or for being too fast: no outage dressed up as the caller's mistake. */
    private static final Set<Integer> HONEST_REFUSALS = Set.of(409, 412, 429);

    private final HttpClient client;
    private final List<HubProcess> nodes;
    private final Ledger ledger;
    private final Map<HubProcess, Long> shunned = new HashMap<>();
    final Random random;

    Requests(HttpClient client, List<HubProcess> nodes, Ledger ledger, long seed) {
        this.client = client;
        this.nodes = nodes;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    /** Some node that is not known to be out of order, or any when all are. */
    HubProcess someNode() {
        long now = System.nanoTime();
        shunned.values().removeIf(since -> now - since > SHUNNED_NANOS);
        List<HubProcess> good =
                nodes.stream().filter(node -> !shunned.containsKey(node)).toList();
        List<HubProcess> among = good.isEmpty() ? nodes : good;
        return among.get(random.nextInt(among.size()));
    }

    Reply get(String path, Map<String, String> headers) {
        return send("GET", path, "", headers);
    }

    Reply send(String method, String path, String body, Map<String, String> headers) {
        return send(someNode(), method, path, body, headers);
    }

    Reply send(HubProcess node, String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.base() + path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .setHeader("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        Reply reply = tried(request.build());
        ledger.count("answers " + reply.ending().words());
        if (reply.status() == 0 || reply.status() == UNAVAILABLE) {
            shunned.put(node, System.nanoTime());
        }
        judge(node, method + " " + path, reply);
        return reply;
    }

    private Reply tried(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            judgeHeaders(answer);
            return new Reply(ending(answer.statusCode()), answer.statusCode(), json(answer.body()));
        } catch (ConnectException | HttpConnectTimeoutException neverArrived) {
            return new Reply(Ending.FAILED, 0, new JsonObject());
        } catch (IOException brokenOff) {
            return new Reply(Ending.UNKNOWN, 0, new JsonObject());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Reply(Ending.UNKNOWN, 0, new JsonObject());
        }
    }

    private static Ending ending(int status) {
        if (status >= SERVER_ERROR) {
            return Ending.UNKNOWN;
        }
        return status / 100 == 2 ? Ending.OK : Ending.FAILED;
    }

    private static JsonObject json(String body) {
        try {
            return body.startsWith("{") ? new JsonObject(body) : new JsonObject();
        } catch (DecodeException cutOff) {
            return new JsonObject();
        }
    }

    private void judgeHeaders(HttpResponse<String> answer) {
        boolean later = answer.statusCode() == UNAVAILABLE || answer.statusCode() == TOO_FAST;
        if (later) {
            ledger.count("answers " + answer.statusCode());
        }
        if (later && answer.headers().firstValue("Retry-After").isEmpty()) {
            ledger.broken("turned away without a word when to come again", answer.toString());
        }
    }

    /** Everything the load asks is right: whoever calls it wrong tells of the hub's own trouble in the wrong words. */
    private void judge(HubProcess node, String what, Reply reply) {
        if (reply.ending() == Ending.FAILED && reply.status() != 0 && !HONEST_REFUSALS.contains(reply.status())) {
            ledger.broken(
                    "an outage answered as the caller's mistake",
                    reply.status() + " by " + node.name() + " to " + what + ": "
                            + reply.body().encode());
        }
        if (reply.status() >= SERVER_ERROR && reply.status() != UNAVAILABLE) {
            ledger.broken(
                    "an answer of 5xx that is not 503",
                    reply.status() + " by " + node.name() + " to " + what + ": "
                            + reply.body().encode());
        }
    }
}
