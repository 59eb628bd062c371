package io.throughline.config.journey.hub;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The connections to one hub. */
final class Wire {
    private static final int CONNECTIONS = 64;
    private static final int STREAMS = 256;
    private static final long TIMEOUT_MILLIS = 15_000;

    private final HubAddress hub;
    private final WebClient web;
    private final HttpClient streams;
    private final LongConsumer nanos;

    Wire(Vertx vertx, HubAddress hub, LongConsumer nanos) {
        this.hub = hub;
        this.nanos = nanos;
        HttpClientOptions options = new HttpClientOptions()
                .setDefaultHost(hub.host())
                .setDefaultPort(hub.port())
                .setSsl(hub.tls())
                .setConnectTimeout(5_000);
        web = WebClient.wrap(
                vertx.createHttpClient(new HttpClientOptions(options), new PoolOptions().setHttp1MaxSize(CONNECTIONS)));
        streams = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(STREAMS));
    }

    HubAddress hub() {
        return hub;
    }

    HttpClient streams() {
        return streams;
    }

    Future<Answer> send(HttpMethod method, String path, MultiMap headers, @Nullable JsonObject body) {
        HttpRequest<Buffer> request =
                web.request(method, path).putHeaders(headers).timeout(TIMEOUT_MILLIS);
        long start = System.nanoTime();
        return (body == null ? request.send() : request.sendBuffer(typed(request, body)))
                .recover(failure -> Future.failedFuture(new HubUnreachable(hub, failure)))
                .compose(response -> {
                    nanos.accept(System.nanoTime() - start);
                    return answer(method + " " + path, response);
                });
    }

    private static Buffer typed(HttpRequest<Buffer> request, JsonObject body) {
        if (!request.headers().contains("Content-Type")) {
            request.putHeader("Content-Type", "application/json");
        }
        return body.toBuffer();
    }

    private static Future<Answer> answer(String request, HttpResponse<Buffer> response) {
        JsonObject body = json(response.bodyAsBuffer());
        return response.statusCode() < 300
                ? Future.succeededFuture(new Answer(response.statusCode(), response.headers(), body))
                : Future.failedFuture(new HubRefused(request, response.statusCode(), body));
    }

    private static JsonObject json(@Nullable Buffer body) {
        try {
            return body == null || body.length() == 0 ? new JsonObject() : body.toJsonObject();
        } catch (DecodeException | ClassCastException notObject) {
            return new JsonObject();
        }
    }

    /** Ends all connections. */
    Future<Void> close() {
        web.close();
        return streams.shutdown(1, TimeUnit.SECONDS);
    }
}
