package io.throughline.ui.server;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A port on which HTTP is spoken. Several instances of it share one port. */
public final class HttpDoor extends VerticleBase {
    private static final int IDLE_SECONDS = 75; // more than a proxy keeps a connection, so that it closes first
    private static final int MAX_LINE_BYTES = 8 * 1024;
    private static final int MAX_HEADER_BYTES = 16 * 1024;

    private final Handler<HttpServerRequest> router;
    private final HttpServerOptions options;
    private @Nullable HttpServer server;

    /** Listens there when it is deployed; port 0 takes a free one. */
    public HttpDoor(Handler<HttpServerRequest> router, String host, int port) {
        this.router = router;
        this.options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxInitialLineLength(MAX_LINE_BYTES)
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setPerFrameWebSocketCompressionSupported(false) // nobody speaks WebSocket here, and looking
                .setPerMessageWebSocketCompressionSupported(false); // whether somebody does costs each request
    }

    @Override
    public Future<?> start() {
        HttpServer started = vertx.createHttpServer(options).requestHandler(router);
        server = started;
        return started.listen();
    }

    /** Where it listens, once it does. */
    public int port() {
        return Objects.requireNonNull(server, "not listening yet").actualPort();
    }
}
