package io.throughline.config.faults;

import io.throughline.config.process.HubCluster;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;

/** Somebody who is signed in, at whichever node answers, and stays so. */
final class Staff {
    private final String name;
    private final Requests requests;
    private final Ledger ledger;
    private Map<String, String> proof = Map.of();

    Staff(String name, Requests requests, Ledger ledger) {
        this.name = name;
        this.requests = requests;
        this.ledger = ledger;
    }

    String name() {
        return name;
    }

    private boolean signedIn() {
        if (proof.isEmpty()) {
            JsonObject credentials = new JsonObject().put("name", name).put("password", HubCluster.PASSWORD);
            SignIn.at(requests.someNode(), credentials).ifPresent(found -> proof = found);
        }
        return !proof.isEmpty();
    }

    Reply get(String path) {
        return send("GET", path, new JsonObject(), "");
    }

    Reply post(String path, JsonObject body) {
        return send("POST", path, body, UUID.randomUUID().toString());
    }

    /** Sends it under a key that names the attempt, so that it can be sent again. */
    Reply send(String method, String path, JsonObject body, String idempotencyKey) {
        if (!signedIn()) {
            return new Reply(Reply.Ending.FAILED, 0, new JsonObject());
        }
        Map<String, String> headers = new java.util.HashMap<>(proof);
        if (!idempotencyKey.isEmpty()) {
            headers.put("Idempotency-Key", idempotencyKey);
        }
        Reply reply = requests.send(method, path, "GET".equals(method) ? "" : body.encode(), headers);
        if (reply.status() == 401) {
            ledger.count("signed out");
            proof = Map.of();
        }
        return reply;
    }
}
