package io.throughline.config.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor of live streams: everybody who asks gets an endless answer, and whatever is posted is written to all of them
 * as it is. Runs in a process of its own.
 */
final class FanoutServer {
    private final List<HttpServerResponse> readers = new ArrayList<>();

    private FanoutServer() {}

    /** Listens on a free port of the loopback and prints it. */
    public static void main(String[] args) {
        FanoutServer server = new FanoutServer();
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(server::take)
                .listen(0, "127.0.0.1")
                .onSuccess(listening -> System.out.println(Child.READY + listening.actualPort()))
                .onFailure(failure -> System.exit(1));
    }

    private void take(HttpServerRequest request) {
        if (request.method().name().equals("GET")) {
            readers.add(request.response().setChunked(true));
            request.response().write("retry: 1000\n\n");
        } else {
            request.body()
                    .onSuccess(this::spread)
                    .onSuccess(body -> request.response().setStatusCode(202).end());
        }
    }

    private void spread(Buffer frame) {
        readers.forEach(reader -> reader.write(frame));
    }
}
