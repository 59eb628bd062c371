package io.throughline.config.process;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A page that follows the live stream of one node, and remembers what it was told. */
public final class LiveReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CompletableFuture<HttpResponse<Stream<String>>> response;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private LiveReader(CompletableFuture<HttpResponse<Stream<String>>> response) {
        this.response = response;
    }

    static LiveReader open(HttpClient client, HttpRequest request) {
        HttpRequest endless = HttpRequest.newBuilder(request, (name, value) -> true)
                .timeout(Duration.ofHours(1))
                .build();
        LiveReader reader = new LiveReader(client.sendAsync(endless, BodyHandlers.ofLines()));
        Thread thread = new Thread(reader::read, "live reader");
        thread.setDaemon(true);
        thread.start();
        Await.until(PATIENCE, "the live stream opens", () -> reader.lines.contains("event: hello"));
        return reader;
    }

    private void read() {
        try {
            response.join().body().forEach(lines::add);
        } catch (RuntimeException broken) {
            lines.add("broken: " + broken);
        } finally {
            ended = true;
        }
    }

    /** Waits for a message of this type that is as wanted. */
    public JsonObject await(String type, Predicate<JsonObject> wanted) {
        return Await.present(
                PATIENCE,
                "a message of type " + type + " in " + lines,
                () -> lines.stream()
                        .filter(line -> line.startsWith("data: {\"type\":\"" + type + "\""))
                        .map(line -> new JsonObject(line.substring("data: ".length())))
                        .filter(wanted)
                        .findFirst());
    }

    /** Whether the stream is over, closed by the node or broken. */
    public boolean ended() {
        return ended;
    }

    @Override
    public void close() {
        response.cancel(true);
    }
}
