package io.throughline.config.journey.hub;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.function.LongConsumer;

/** A hub at an address, and the ways to come in. */
public final class Hub {
    private final Wire wire;

    /**
     * Connects nothing yet.
     *
     * @param nanos is told how long each request took
     */
    public Hub(Vertx vertx, HubAddress address, LongConsumer nanos) {
        wire = new Wire(vertx, address, nanos);
    }

    /** Where it is. */
    public HubAddress address() {
        return wire.hub();
    }

    /** Somebody who proves nothing. */
    public Caller anybody() {
        return new Caller(wire, MultiMap.caseInsensitiveMultiMap());
    }

    /** A machine with an API key. */
    public Caller machine(String key) {
        return new Caller(wire, MultiMap.caseInsensitiveMultiMap().add("Authorization", "Bearer " + key));
    }

    /** A browser with a visitor token. */
    public Caller visitor(String token) {
        return new Caller(wire, MultiMap.caseInsensitiveMultiMap().add("X-Visitor", token));
    }

    /** Signs in as the sign-in page does. */
    public Future<SignedIn> signIn(String name, String password) {
        JsonObject body = new JsonObject().put("name", name).put("password", password);
        return wire.send(HttpMethod.POST, "/api/v1/session", MultiMap.caseInsensitiveMultiMap(), body)
                .map(answer -> new SignedIn(person(answer), answer.body()));
    }

    private Caller person(Answer answer) {
        MultiMap proof = MultiMap.caseInsensitiveMultiMap()
                .add("Cookie", cookies(answer))
                .add("X-CSRF-Token", answer.body().getString("csrf", ""));
        return new Caller(wire, proof);
    }

    private static String cookies(Answer answer) {
        return String.join(
                "; ",
                answer.headers().getAll("Set-Cookie").stream()
                        .map(cookie -> cookie.split(";", 2)[0])
                        .toList());
    }

    /** Ends all connections. */
    public Future<Void> close() {
        return wire.close();
    }
}
