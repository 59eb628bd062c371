package io.throughline.config.root;

import io.throughline.config.settings.Settings;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A whole hub in this process, started through its composition root on free ports, and what one asks it over HTTP. */
public final class RunningHub implements AutoCloseable {
    public static final String KEY = "a-key-for-tests-that-nobody-else-has-000001";
    public static final String PASSWORD = "a password for tests";

    private static final Path CONFIG = Path.of("").toAbsolutePath();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Hub hub;

    private RunningHub(Hub hub) {
        this.hub = hub;
    }

    public static RunningHub start(Path data) {
        return new RunningHub(await(Hub.start(settings(data))));
    }

    /** The same, with these settings beside the usual ones. */
    public static RunningHub start(Path data, Map<String, String> more) {
        return new RunningHub(await(Hub.start(settings(data, more))));
    }

    public static Settings settings(Path data) {
        return settings(data, Map.of());
    }

    private static Settings settings(Path data, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("HUB_DATA", data.toString());
        environment.putIfAbsent("HUB_CONFIG", CONFIG.toString());
        environment.put("HUB_HTTP_PORT", "0");
        environment.put("HUB_MANAGEMENT_PORT", "0");
        environment.put("HUB_CLUSTER_PORT", "0");
        environment.put("HUB_DEMO", "true");
        environment.put("HUB_DEMO_API_KEY", KEY);
        environment.put("HUB_DEMO_PASSWORD", PASSWORD);
        return Settings.read(Optional.empty(), environment);
    }

    public String base() {
        return "http://" + hub.http();
    }

    public String management() {
        return "http://" + hub.management();
    }

    /** Sends a CloudEvent in structured mode. */
    public HttpResponse<String> event(String json) {
        return send(request("/events")
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** What the management port says. */
    public String operations(String path) {
        return send(HttpRequest.newBuilder(URI.create(management() + path)).GET())
                .body();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path)).header("Authorization", "Bearer " + KEY);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(90, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        await(hub.stop());
    }
}
