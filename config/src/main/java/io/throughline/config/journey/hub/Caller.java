package io.throughline.config.journey.hub;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;

/** Somebody who calls the hub and can prove who she is: a machine with a key, a person with a session, a browser. */
public final class Caller {
    private final Wire wire;
    private final MultiMap proof;

    Caller(Wire wire, MultiMap proof) {
        this.wire = wire;
        this.proof = proof;
    }

    /** Reads a path; the future fails with {@link HubRefused} or {@link HubUnreachable}. */
    public Future<JsonObject> get(String path) {
        return wire.send(HttpMethod.GET, path, proof, null).map(Answer::body);
    }

    /** Posts JSON. */
    public Future<JsonObject> post(String path, JsonObject body) {
        return wire.send(HttpMethod.POST, path, proof, body).map(Answer::body);
    }

    /** Posts JSON of another content type than {@code application/json}. */
    public Future<JsonObject> post(String path, JsonObject body, String contentType) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(proof).add("Content-Type", contentType);
        return wire.send(HttpMethod.POST, path, headers, body).map(Answer::body);
    }

    /** Puts JSON. */
    public Future<JsonObject> put(String path, JsonObject body) {
        return wire.send(HttpMethod.PUT, path, proof, body).map(Answer::body);
    }

    /** Patches with JSON. */
    public Future<JsonObject> patch(String path, JsonObject body) {
        return wire.send(HttpMethod.PATCH, path, proof, body).map(Answer::body);
    }

    /** Deletes. */
    public Future<JsonObject> delete(String path) {
        return wire.send(HttpMethod.DELETE, path, proof, null).map(Answer::body);
    }

    /** Opens a live stream; see {@link LiveStream}. */
    public LiveStream stream(String path, LiveStream.Listener listener) {
        return new LiveStream(wire, path, proof, listener);
    }
}
