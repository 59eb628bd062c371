package io.throughline.config.journey.check;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looking for words and fields in a story. */
final class Words {
    private Words() {}

    /** Whether the words are in the text, whatever the case of the letters. */
    static boolean in(String words, String text) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** The value at a path like {@code cases[0].state}, as text; {@code nothing} when there is none. */
    static String at(JsonObject json, String path) {
        Object value = json;
        for (String step : path.replace("[", ".[").split("\\.", -1)) {
            value = step.startsWith("[") ? element(value, step) : field(value, step);
        }
        return value == null ? "nothing" : String.valueOf(value);
    }

    private static @Nullable Object field(@Nullable Object value, String name) {
        return value instanceof JsonObject object ? object.getValue(name) : null;
    }

    private static @Nullable Object element(@Nullable Object value, String step) {
        int index = Integer.parseInt(step.substring(1, step.length() - 1));
        return value instanceof JsonArray array && index < array.size() ? array.getValue(index) : null;
    }
}
