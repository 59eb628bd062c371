package io.throughline.config.process;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody who talks to the hub over HTTP, through whichever node: the proof of who she is (a key, or cookie and token)
 * goes along to every node.
 */
public final class HubClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> proof;

    private HubClient(Map<String, String> proof) {
        this.proof = new TreeMap<>(proof);
    }

    /** A machine with the key of the cluster. */
    public static HubClient machine() {
        return new HubClient(Map.of("Authorization", "Bearer " + HubCluster.KEY));
    }

    /** A member of staff who signs in at a node. */
    public static HubClient signedIn(HubProcess at, String name) {
        HubClient stranger = new HubClient(Map.of());
        JsonObject credentials = new JsonObject().put("name", name).put("password", HubCluster.PASSWORD);
        HttpResponse<String> answer = stranger.send(at, "POST", "/api/v1/session", credentials.encode());
        if (answer.statusCode() != 200) {
            throw new AssertionError(name + " cannot sign in: " + answer.statusCode() + " " + answer.body());
        }
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        String csrf = new JsonObject(answer.body()).getString("csrf");
        return new HubClient(Map.of("Cookie", cookie, "X-CSRF-Token", csrf));
    }

    /** Sends a request with a JSON body, blank for none. */
    public HttpResponse<String> send(HubProcess to, String method, String path, String body) {
        return send(to, method, path, body, Map.of());
    }

    /** Sends a request with more headers. */
    public HttpResponse<String> send(
            HubProcess to, String method, String path, String body, Map<String, String> headers) {
        try {
            return client.send(request(to, method, path, body, headers), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A request as this client would send it. */
    HttpRequest request(HubProcess to, String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to.base() + path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .setHeader("Content-Type", "application/json");
        proof.forEach(request::setHeader);
        headers.forEach(request::setHeader);
        return request.build();
    }

    /** Reads a JSON object; fails when the answer is not 200. */
    public JsonObject get(HubProcess from, String path) {
        HttpResponse<String> answer = send(from, "GET", path, "");
        if (answer.statusCode() != 200) {
            throw new AssertionError(from.name() + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body());
    }

    /** Posts a JSON object. */
    public HttpResponse<String> post(HubProcess to, String path, JsonObject body) {
        return send(to, "POST", path, body.encode());
    }

    /** Sends a CloudEvent in structured mode. */
    public HttpResponse<String> event(HubProcess to, JsonObject event) {
        return send(to, "POST", "/events", event.encode(), Map.of("Content-Type", "application/cloudevents+json"));
    }

    /** Opens a live stream. */
    public LiveReader follow(HubProcess at, String topics) {
        return LiveReader.open(client, request(at, "GET", "/stream?topics=" + topics, "", Map.of()));
    }
}
