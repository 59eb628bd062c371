package io.throughline.config.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Open live streams, as browsers hold them, with as little work per stream as possible. On one event loop. */
final class Pages implements AutoCloseable {
    private static final String OPENED = "retry:";
    private static final String DATA = "data: ";
    private static final int AT_A_TIME = 50;

    private final NetClient client;
    private final List<NetSocket> sockets = new ArrayList<>();
    private final Told told;

    /** Hears every line of data. */
    @FunctionalInterface
    interface Told {
        /** What page number {@code page} was told, and when it came. */
        void data(int page, String line, long nanos);
    }

    Pages(Vertx vertx, Told told) {
        this.client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
        this.told = told;
    }

    /** Opens so many for one reader; returns when all of them hear. */
    void open(int count, int port, IntFunction<String> paths, String cookie) {
        open(count, port, paths, page -> cookie);
    }

    /** Opens so many, each for whoever has its cookie. */
    void open(int count, int port, IntFunction<String> paths, IntFunction<String> cookies) {
        for (int first = 0; first < count; first += AT_A_TIME) {
            List<Future<Void>> group = new ArrayList<>();
            for (int page = first; page < Math.min(count, first + AT_A_TIME); page++) {
                group.add(open(page, port, paths.apply(page), cookies.apply(page)));
            }
            Wait.of(Future.all(group));
        }
    }

    private Future<Void> open(int page, int port, String path, String cookie) {
        Promise<Void> hears = Promise.promise();
        client.connect(port, "127.0.0.1").onFailure(hears::fail).onSuccess(socket -> {
            remember(socket);
            Lines lines = new Lines(page, hears);
            socket.handler(lines::take);
            socket.closeHandler(closed -> hears.tryFail("page " + page + " was not opened: " + lines.rest));
            socket.write("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: " + cookie
                    + "\r\nAccept: text/event-stream\r\n\r\n");
        });
        return hears.future();
    }

    private synchronized void remember(NetSocket socket) {
        sockets.add(socket);
    }

    /** Takes what one page hears apart. The frames of chunked encoding are lines, too, that nobody waits for. */
    private final class Lines {
        private final int page;
        private final Promise<Void> hears;
        private String rest = "";

        Lines(int page, Promise<Void> hears) {
            this.page = page;
            this.hears = hears;
        }

        void take(Buffer more) {
            long now = System.nanoTime();
            String text = rest + more.toString(StandardCharsets.UTF_8);
            int from = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                line(text.substring(from, end), now);
                from = end + 1;
            }
            rest = text.substring(from);
        }

        private void line(String line, long now) {
            if (line.startsWith(DATA)) {
                told.data(page, line, now);
            } else if (line.startsWith(OPENED)) {
                hears.tryComplete();
            }
        }
    }

    @Override
    public synchronized void close() {
        sockets.forEach(NetSocket::close);
        Wait.of(client.close());
    }
}
