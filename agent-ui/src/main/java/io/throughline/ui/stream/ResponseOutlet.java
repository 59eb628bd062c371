package io.throughline.ui.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Frames go out as one endless response. */
final class ResponseOutlet implements Outlet {
    private final HttpServerResponse response;

    ResponseOutlet(HttpServerResponse response, int bufferBytes) {
        this.response = response;
        response.setChunked(true).setWriteQueueMaxSize(bufferBytes);
        response.putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
    }

    @Override
    public boolean full() {
        return response.writeQueueFull();
    }

    @Override
    public void write(Buffer frame) {
        if (!response.closed()) {
            response.write(frame);
        }
    }

    @Override
    public void cut() {
        if (!response.closed()) {
            response.reset();
        }
    }
}
