package io.throughline.config.bench;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * Where requests go.
 *
 * @param eventsPerRequest how many events one request carries
 */
record Target(String name, String host, int port, boolean tls, String path, MultiMap headers, int eventsPerRequest) {
    RequestOptions request() {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(host)
                .setPort(port)
                .setSsl(tls)
                .setURI(path)
                .setHeaders(headers);
    }
}
