package io.throughline.channel.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The JSON of Vert.x as the tree of Jackson, whose leaves are shared and not copied. */
final class Nodes {
    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private Nodes() {}

    static JsonNode of(@Nullable Object value) {
        if (value instanceof JsonObject object) {
            ObjectNode node = FACTORY.objectNode();
            object.forEach(entry -> node.set(entry.getKey(), of(entry.getValue())));
            return node;
        }
        if (value instanceof JsonArray array) {
            ArrayNode node = FACTORY.arrayNode(array.size());
            array.forEach(each -> node.add(of(each)));
            return node;
        }
        return leaf(value);
    }

    private static JsonNode leaf(@Nullable Object value) {
        if (value instanceof String text) {
            return FACTORY.textNode(text);
        }
        if (value instanceof Boolean bool) {
            return FACTORY.booleanNode(bool);
        }
        if (value instanceof Integer || value instanceof Long) {
            return FACTORY.numberNode(((Number) value).longValue());
        }
        return value instanceof Number number ? FACTORY.numberNode(number.doubleValue()) : FACTORY.nullNode();
    }
}
