package io.throughline.channel.phone.ari;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemTrustOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Asterisk's REST interface. To be used on one event loop. */
final class AriRest {
    private static final long PATIENCE_MILLIS = 5_000;
    private static final int CONNECTIONS = 8;

    private final Pbx pbx;
    private final HttpClient client;
    private final String proof;

    /** What Asterisk answered. */
    record Answer(int status, Buffer body) {
        boolean good() {
            return status >= 200 && status < 300;
        }

        boolean missing() {
            return status == 404;
        }

        /** Who asks with an id of his own again is told that it is there already. */
        boolean goodOrThere() {
            return good() || status == 409;
        }
    }

    AriRest(Vertx vertx, Pbx pbx) {
        this.pbx = pbx;
        HttpClientOptions options = new HttpClientOptions()
                .setDefaultHost(pbx.uri().getHost())
                .setDefaultPort(port(pbx))
                .setSsl(secure(pbx))
                .setConnectTimeout((int) PATIENCE_MILLIS);
        pbx.trust().ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file)));
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.proof = proof(pbx);
    }

    static boolean secure(Pbx pbx) {
        return "https".equals(pbx.uri().getScheme());
    }

    static int port(Pbx pbx) {
        int usual = secure(pbx) ? 443 : 80;
        return pbx.uri().getPort() < 0 ? usual : pbx.uri().getPort();
    }

    static String proof(Pbx pbx) {
        byte[] both = (pbx.user() + ":" + pbx.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    Future<Answer> get(String path) {
        return ask(HttpMethod.GET, path, Map.of(), new JsonObject());
    }

    Future<Answer> post(String path, Map<String, String> query) {
        return ask(HttpMethod.POST, path, query, new JsonObject());
    }

    Future<Answer> post(String path, Map<String, String> query, JsonObject body) {
        return ask(HttpMethod.POST, path, query, body);
    }

    Future<Answer> put(String path, JsonObject body) {
        return ask(HttpMethod.PUT, path, Map.of(), body);
    }

    Future<Answer> delete(String path, Map<String, String> query) {
        return ask(HttpMethod.DELETE, path, query, new JsonObject());
    }

    /** The list at a path; fails when there is none. */
    Future<JsonArray> list(String path) {
        return get(path)
                .compose(answer -> answer.good()
                        ? Future.succeededFuture(answer.body().toJsonArray())
                        : Future.failedFuture(pbx + " answers " + answer.status() + " to " + path));
    }

    private Future<Answer> ask(HttpMethod method, String path, Map<String, String> query, JsonObject body) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setURI(pbx.uri().getPath() + path + text(query))
                .setTimeout(PATIENCE_MILLIS)
                .putHeader("Authorization", proof)
                .putHeader("Content-Type", "application/json");
        return client.request(options)
                .compose(request -> body.isEmpty() ? request.send() : request.send(body.toBuffer()))
                .compose(response -> response.body().map(content -> new Answer(response.statusCode(), content)));
    }

    private static String text(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    Future<Void> close() {
        return client.close();
    }
}
