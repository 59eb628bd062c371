package io.throughline.config.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;

/** Somebody who is signed in at a node. */
record Desk(int port, String cookie) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Signs an agent of the demonstration in. */
    static Desk at(HubNode node) {
        String who = new JsonObject()
                .put("name", "agent1")
                .put("password", HubNode.PASSWORD)
                .encode();
        HttpResponse<String> answer = send(request(node.port(), "/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(who)));
        if (answer.statusCode() != 200) {
            throw new BenchFailed("the agent could not sign in: " + answer.statusCode() + " " + answer.body());
        }
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .map(each -> each.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        return new Desk(node.port(), cookie);
    }

    /** The same sign-in at another node of the cluster. */
    Desk elsewhere(HubNode node) {
        return new Desk(node.port(), cookie);
    }

    JsonObject story(String customer) {
        HttpResponse<String> answer =
                send(request(port, storyPath(customer)).header("Cookie", cookie).GET());
        if (answer.statusCode() != 200) {
            throw new BenchFailed("no story of " + customer + ": " + answer.statusCode());
        }
        return new JsonObject(answer.body());
    }

    static String storyPath(String customer) {
        return "/api/v1/customers/" + customer + "/story";
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new BenchFailed(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchFailed(interrupted);
        }
    }
}
