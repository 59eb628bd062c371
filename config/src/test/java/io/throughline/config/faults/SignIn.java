package io.throughline.config.faults;

import io.throughline.config.process.HubProcess;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Signing in at a node. */
final class SignIn {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private SignIn() {}

    /** The headers that prove who it is; empty when the node lets nobody in just now. */
    static Optional<Map<String, String>> at(HubProcess node, JsonObject credentials) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.base() + "/api/v1/session"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(credentials.encode()))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(proof(answer)) : Optional.empty();
        } catch (IOException notNow) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Map<String, String> proof(HttpResponse<String> answer) {
        return Map.of(
                "Cookie",
                answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0],
                "X-CSRF-Token",
                new JsonObject(answer.body()).getString("csrf"));
    }
}
