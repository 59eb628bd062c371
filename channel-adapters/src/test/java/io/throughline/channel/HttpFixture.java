package io.throughline.channel;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A real HTTP server on a free port with a hub in memory behind it, and a plain client. */
public final class HttpFixture implements AutoCloseable {
    public final Vertx vertx = Vertx.vertx();
    public final HubFixture hub = new HubFixture(vertx);
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;

    public HttpFixture(BiConsumer<HttpFixture, Router> routes) {
        Router router = Router.router(vertx);
        routes.accept(this, router);
        server = await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    }

    /** What a future holds, within ten seconds. */
    public static <T> T await(Future<T> future) {
        try {
            return future.await(10, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("nothing after 10 s", late);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.actualPort() + path);
    }

    /** A request to be changed and sent. */
    public HttpResponse<String> send(String path, Consumer<HttpRequest.Builder> request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri(path));
        request.accept(builder);
        try {
            return client.send(builder.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    public HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(path, request -> {
            request.header("Content-Type", type).POST(BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
        });
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(path, request -> {
            if (headers.length > 0) {
                request.headers(headers);
            }
        });
    }

    public static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
