package io.throughline.config.bench;

import io.vertx.core.Vertx;

/** The floor: a Vert.x server that answers 202 with the body it got. Runs in a process of its own. */
final class EchoServer {
    private EchoServer() {}

    /** Listens on a free port of the loopback and prints it. */
    public static void main(String[] args) {
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> request.body()
                        .onSuccess(body -> request.response().setStatusCode(202).end(body)))
                .listen(0, "127.0.0.1")
                .onSuccess(server -> System.out.println(Child.READY + server.actualPort()))
                .onFailure(failure -> System.exit(1));
    }
}
