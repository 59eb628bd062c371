package io.throughline.ui.server;

import static io.throughline.ui.server.TestHub.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps a cookie and a CSRF token, and adds them as a page of ours would. */
public final class Browser {
    private final WebClient client;
    private final Map<String, String> headers = new HashMap<>();
    private String cookie = "";
    private String csrf = "";

    Browser(WebClient client) {
        this.client = client;
    }

    public HttpResponse<Buffer> signIn(String name, String password) {
        HttpResponse<Buffer> answer =
                post("/api/v1/session", new JsonObject().put("name", name).put("password", password));
        if (answer.statusCode() == 200) {
            csrf = answer.bodyAsJsonObject().getString("csrf");
        }
        return answer;
    }

    /** Sends this header from now on. */
    public Browser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Browser withCsrf(String token) {
        csrf = token;
        return this;
    }

    public Browser withCookie(String value) {
        cookie = value;
        return this;
    }

    public String cookie() {
        return cookie;
    }

    public String csrf() {
        return csrf;
    }

    public HttpResponse<Buffer> get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    public HttpResponse<Buffer> post(String path, JsonObject body) {
        return send(HttpMethod.POST, path, body);
    }

    public HttpResponse<Buffer> send(HttpMethod method, String path, @Nullable JsonObject body) {
        HttpRequest<Buffer> request = request(method, path);
        return took(await(body == null ? request.send() : request.sendJsonObject(body)));
    }

    /** A request with all that this browser adds. */
    public HttpRequest<Buffer> request(HttpMethod method, String path) {
        HttpRequest<Buffer> request = client.request(method, path);
        headers.forEach(request::putHeader);
        if (!cookie.isEmpty()) {
            request.putHeader("Cookie", cookie);
        }
        if (!csrf.isEmpty() && method != HttpMethod.GET) {
            request.putHeader("X-CSRF-Token", csrf);
        }
        return request;
    }

    private HttpResponse<Buffer> took(HttpResponse<Buffer> answer) {
        answer.cookies().stream().map(set -> set.split(";", 2)[0]).forEach(set -> cookie = set);
        return answer;
    }
}
