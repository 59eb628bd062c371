package io.throughline.config.bench;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * Where requests go.
 *
 * @param expected the status of a good answer
 * @param eventsPerRequest how many events one request carries
 */
record Target(HttpMethod method, int port, String path, MultiMap headers, int expected, int eventsPerRequest) {
    static Target echo(int port) {
        return new Target(HttpMethod.POST, port, "/", type("application/json"), 202, 1);
    }

    /** One event per request. */
    static Target events(int port) {
        return new Target(HttpMethod.POST, port, "/events", authorised("application/cloudevents+json"), 202, 1);
    }

    /** So many events per request. */
    static Target batches(int port, int size) {
        return new Target(
                HttpMethod.POST, port, "/events", authorised("application/cloudevents-batch+json"), 202, size);
    }

    /** Somebody who is signed in reads something. */
    static Target read(int port, String path, String cookie) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Cookie", cookie);
        return new Target(HttpMethod.GET, port, path, headers, 200, 1);
    }

    /** Somebody who is signed in does something. */
    static Target write(HttpMethod method, int port, String path, String cookie, String csrf) {
        MultiMap headers = type("application/json").add("Cookie", cookie).add("X-CSRF-Token", csrf);
        return new Target(method, port, path, headers, 200, 1);
    }

    private static MultiMap authorised(String contentType) {
        return type(contentType).add("Authorization", "Bearer " + HubNode.KEY);
    }

    private static MultiMap type(String contentType) {
        return MultiMap.caseInsensitiveMultiMap().add("Content-Type", contentType);
    }

    RequestOptions request() {
        return new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(path)
                .setHeaders(headers);
    }
}
