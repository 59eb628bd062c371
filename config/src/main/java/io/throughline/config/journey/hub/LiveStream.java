package io.throughline.config.journey.hub;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * A live stream as a browser holds it: it reconnects with the last id it saw, and tells its listener to load the
 * snapshot again when the hub says so.
 */
public final class LiveStream {
    /** What comes in. */
    public interface Listener {
        /** A change. */
        void changed(JsonObject message);

        /** What was known is no longer sure: load the snapshot. */
        void reset();

        /** The stream broke and will be opened again; how often in a row. */
        void broken(int times, Throwable why);
    }

    private static final int MAX_BREAKS = 5;

    private final Wire wire;
    private final String path;
    private final MultiMap proof;
    private final Listener listener;
    private final Promise<Void> opened = Promise.promise();
    private String last = "";
    private int breaks;
    private boolean closed;

    LiveStream(Wire wire, String path, MultiMap proof, Listener listener) {
        this.wire = wire;
        this.path = path;
        this.proof = proof;
        this.listener = listener;
        open();
    }

    /** Completes when the stream is first open; fails when it never was. */
    public Future<Void> opened() {
        return opened.future();
    }

    /** Ends it with the next bytes; connections go with {@link Hub#close}. */
    public void close() {
        closed = true;
    }

    private void open() {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setURI(path)
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .addAll(proof)
                        .add("Accept", "text/event-stream")
                        .addAll(resume()));
        wire.streams()
                .request(options)
                .compose(request -> request.send())
                .compose(this::read)
                .onFailure(this::again);
    }

    private MultiMap resume() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        return last.isEmpty() ? headers : headers.add("Last-Event-ID", last);
    }

    private Future<Void> read(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            return Future.failedFuture(new HubRefused("GET " + path, response.statusCode(), new JsonObject()));
        }
        SseParser parser = new SseParser();
        response.exceptionHandler(this::again);
        response.endHandler(end -> again(new IllegalStateException("the stream ended")));
        response.handler(bytes -> parser.feed(bytes).forEach(this::take));
        opened.tryComplete();
        return Future.succeededFuture();
    }

    private void take(SseEvent event) {
        breaks = 0;
        if (!event.id().isEmpty()) {
            last = event.id();
        }
        if (event.name().equals("reset")) {
            listener.reset();
        } else if (event.name().equals("message") && !closed) {
            changed(event.data());
        }
    }

    private void changed(String data) {
        try {
            listener.changed(new JsonObject(data));
        } catch (DecodeException notJson) {
            listener.broken(breaks, notJson);
        }
    }

    private void again(Throwable why) {
        if (closed) {
            return;
        }
        breaks++;
        listener.broken(breaks, why);
        if (breaks > MAX_BREAKS || (why instanceof HubRefused refused && refused.status() < 500)) {
            closed = true;
            opened.tryFail(why);
        } else {
            open();
        }
    }
}
