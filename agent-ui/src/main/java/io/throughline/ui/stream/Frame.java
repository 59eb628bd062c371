package io.throughline.ui.stream;

import io.throughline.ui.http.WireJson;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How things look on the wire: server-sent events. */
final class Frame {
    private Frame() {}

    /** A change. */
    static Buffer of(Place place, Message message, Locale language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", message.type());
        body.put("key", message.key());
        body.put("version", message.version());
        body.put("data", message.data().apply(language));
        return Buffer.buffer("id: " + place + "\ndata: ")
                .appendBuffer(WireJson.write(body))
                .appendString("\n\n");
    }

    /** The stream begins here. */
    static Buffer hello(Place place) {
        return Buffer.buffer("id: " + place + "\nevent: hello\ndata: {}\n\n");
    }

    /** Something is missing: load the snapshots again. */
    static Buffer reset(Place place) {
        return Buffer.buffer("id: " + place + "\nevent: reset\ndata: {}\n\n");
    }

    /** Still here. */
    static Buffer beat(Instant at) {
        return Buffer.buffer("event: beat\ndata: {\"at\":\"" + at + "\"}\n\n");
    }

    /** After an interruption, come back after so long. */
    static Buffer retry(long millis) {
        return Buffer.buffer("retry: " + millis + "\n\n");
    }
}
