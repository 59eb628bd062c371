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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Sends requests to nodes taken at random and says how each ended. For one thread. */
final class Requests {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int SERVER_ERROR = 500;

    /** Refusals by a rule, or for being too fast: no outage dressed up as the caller's mistake. */
    private static final Set<Integer> HONEST_REFUSALS = Set.of(409, 412, 429);

    private final HttpClient client;
    private final List<HubProcess> nodes;
    private final Ledger ledger;
    final Random random;

    Requests(HttpClient client, List<HubProcess> nodes, Ledger ledger, long seed) {
        this.client = client;
        this.nodes = nodes;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    /** Some node, whether it is up or not. */
    HubProcess someNode() {
        return nodes.get(random.nextInt(nodes.size()));
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
        ledger.count("answers " + reply.ending());
        judge(node, method + " " + path, reply);
        return reply;
    }

    private Reply tried(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
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

    /** Everything the load asks is right: whoever calls it wrong tells of the hub's own trouble in the wrong words. */
    private void judge(HubProcess node, String what, Reply reply) {
        if (reply.ending() == Ending.FAILED && reply.status() != 0 && !HONEST_REFUSALS.contains(reply.status())) {
            ledger.broken(
                    "an outage answered as the caller's mistake",
                    reply.status() + " by " + node.name() + " to " + what + ": "
                            + reply.body().encode());
        }
        if (reply.status() == SERVER_ERROR) {
            ledger.broken(
                    "an answer 500",
                    "by " + node.name() + " to " + what + ": " + reply.body().encode());
        }
    }
}
