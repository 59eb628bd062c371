package io.throughline.channel.phone.ari;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemTrustOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The websocket over which Asterisk tells what happens. Asterisk sends no pings of its own, so this side does, and gives
 * the connection up when nothing comes back. To be used on one event loop.
 */
final class AriSocket {
    private static final Logger LOG = LoggerFactory.getLogger(AriSocket.class);
    private static final long PING_MILLIS = 5_000;
    private static final int MAX_BYTES = 1 << 20;
    private static final int CONNECT_MILLIS = 5_000;

    private final Vertx vertx;
    private final Pbx pbx;
    private final WebSocketClient client;
    private @Nullable WebSocket open;
    private boolean heardSincePing;

    AriSocket(Vertx vertx, Pbx pbx) {
        this.vertx = vertx;
        this.pbx = pbx;
        WebSocketClientOptions options = new WebSocketClientOptions()
                .setMaxFrameSize(MAX_BYTES)
                .setMaxMessageSize(MAX_BYTES)
                .setConnectTimeout(CONNECT_MILLIS)
                .setSsl(AriRest.secure(pbx));
        pbx.trust().ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file)));
        this.client = vertx.createWebSocketClient(options);
    }

    /** Connects; every event goes to {@code events} in order, and {@code closed} is told once when it is over. */
    Future<Void> connect(Consumer<JsonObject> events, Runnable closed) {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(pbx.uri().getHost())
                .setPort(AriRest.port(pbx))
                .setSsl(AriRest.secure(pbx))
                .setURI(pbx.uri().getPath() + "/events?app=" + URLEncoder.encode(pbx.app(), StandardCharsets.UTF_8))
                .putHeader("Authorization", AriRest.proof(pbx));
        options.setTimeout(CONNECT_MILLIS);
        return client.connect(options).map(socket -> {
            opened(socket, events, closed);
            return null;
        });
    }

    private void opened(WebSocket socket, Consumer<JsonObject> events, Runnable closed) {
        open = socket;
        heardSincePing = true;
        socket.textMessageHandler(text -> {
            heardSincePing = true;
            read(text, events);
        });
        socket.pongHandler(pong -> heardSincePing = true);
        long pinging = vertx.setPeriodic(PING_MILLIS, any -> ping(socket));
        socket.exceptionHandler(failure -> LOG.debug("the connection to {} failed: {}", pbx, failure.getMessage()));
        socket.closeHandler(any -> {
            vertx.cancelTimer(pinging);
            if (open == socket) {
                open = null;
                closed.run();
            }
        });
    }

    private void ping(WebSocket socket) {
        if (!heardSincePing) {
            LOG.warn("{} has said nothing for too long", pbx);
            socket.close();
            return;
        }
        heardSincePing = false;
        socket.writePing(Buffer.buffer("hub"));
    }

    private void read(String text, Consumer<JsonObject> events) {
        try {
            events.accept(new JsonObject(text));
        } catch (DecodeException broken) {
            LOG.warn("{} told what is no JSON: {}", pbx, broken.getMessage());
        }
    }

    /** Ends the connection; nobody is told. */
    void close() {
        WebSocket now = open;
        open = null;
        if (now != null) {
            now.close();
        }
    }

    Future<Void> end() {
        close();
        return client.close();
    }
}
