package io.throughline.channel.events;

import io.throughline.channel.events.Draft.Places;
import io.throughline.channel.json.Reading;
import io.throughline.channel.json.StrictJson;
import io.throughline.hub.problem.Flaw;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways in which CloudEvents 1.0 puts an event into an HTTP request. */
final class Modes {
    private static final String HEADER_PREFIX = "ce-";

    private Modes() {}

    /** Whether the attributes are headers. */
    static boolean isBinary(MultiMap headers) {
        return headers.contains("ce-specversion") || headers.contains("ce-type") || headers.contains("ce-id");
    }

    /** Binary mode: attributes are headers, the body is the data. */
    static Draft binary(MultiMap headers, byte[] body) {
        Map<String, Object> attributes = new HashMap<>();
        headers.forEach((name, value) -> {
            if (name.regionMatches(true, 0, HEADER_PREFIX, 0, HEADER_PREFIX.length())) {
                attributes.put(
                        name.substring(HEADER_PREFIX.length()).toLowerCase(Locale.ROOT), HeaderText.decode(value));
            }
        });
        Reading data = StrictJson.read(body);
        return new Draft(attributes, data.value(), data.flaws(), Places.HEADERS);
    }

    /** Structured mode, and every element of a batch: the event is one JSON object. */
    static Draft structured(Reading event) {
        List<Flaw> flaws = new ArrayList<>(event.flaws());
        if (!(event.value() instanceof JsonObject object)) {
            if (flaws.isEmpty()) {
                flaws.add(new Flaw("", "must be a JSON object"));
            }
            return new Draft(Map.of(), null, flaws, Places.BODY);
        }
        Map<String, Object> attributes = new HashMap<>(object.getMap());
        attributes.values().removeIf(value -> value == null);
        @Nullable Object data = attributes.remove("data");
        @Nullable Object encoded = attributes.remove("data_base64");
        if (data != null && encoded != null) {
            flaws.add(new Flaw("/data_base64", "cannot be there beside data"));
        }
        return new Draft(attributes, data == null ? decoded(encoded, flaws) : data, flaws, Places.BODY);
    }

    private static @Nullable Object decoded(@Nullable Object encoded, List<Flaw> flaws) {
        if (encoded == null) {
            return null;
        }
        try {
            Reading data = StrictJson.read(Base64.getDecoder().decode(encoded.toString()), "/data");
            flaws.addAll(data.flaws());
            return data.value();
        } catch (IllegalArgumentException noBase64) {
            flaws.add(new Flaw("/data_base64", "is no Base64"));
            return null;
        }
    }
}
