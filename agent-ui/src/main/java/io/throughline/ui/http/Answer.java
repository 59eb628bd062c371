package io.throughline.ui.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is answered when all went well.
 *
 * @param body a record that {@link WireJson} can write
 */
public record Answer(int status, Optional<Object> body, Map<String, String> headers) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** 200 with this. */
    public static Answer ok(Object body) {
        return new Answer(200, Optional.of(body), Map.of());
    }

    /** 201 with what is new. */
    public static Answer created(Object body) {
        return new Answer(201, Optional.of(body), Map.of());
    }

    /** 204. */
    public static Answer nothing() {
        return new Answer(204, Optional.empty(), Map.of());
    }

    /** The same, of this version. */
    public Answer atVersion(long version) {
        Map<String, String> more = new HashMap<>(headers);
        more.put("ETag", "\"" + version + "\"");
        return new Answer(status, body, more);
    }
}
