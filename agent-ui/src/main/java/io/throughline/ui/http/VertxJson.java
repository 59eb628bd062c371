package io.throughline.ui.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps and lists of Jackson as the JSON types of Vert.x, the only ones that the validator knows. */
final class VertxJson {
    private VertxJson() {}

    static @Nullable Object wrap(@Nullable Object parsed) {
        if (parsed instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((key, value) -> object.put((String) key, wrap(value)));
            return object;
        }
        return parsed instanceof List<?> list ? wrapAll(list) : parsed;
    }

    private static JsonArray wrapAll(List<?> list) {
        JsonArray array = new JsonArray();
        list.forEach(value -> array.add(wrap(value)));
        return array;
    }
}
