package io.throughline.hub.telling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for what an event says: {@code {to.name}} is the text at that path, {@code {due|moment}} the
 * value there as the words for moments put it.
 */
record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([^}|]+)(?:\\|([^}]+))?}");

    /** A value and the format it is asked for; the format is empty when there is none. */
    record Slot(JsonNode value, String format) {}

    String fill(JsonNode values, BiFunction<JsonNode, Slot, String> words) {
        Matcher places = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            String format = places.group(2) == null ? "" : places.group(2);
            Slot slot = new Slot(at(values, places.group(1)), format);
            places.appendReplacement(filled, Matcher.quoteReplacement(words.apply(values, slot)));
        }
        return places.appendTail(filled).toString().strip();
    }

    static JsonNode at(JsonNode values, String path) {
        JsonNode found = values;
        for (String step : path.split("\\.", -1)) {
            found = found == null ? MissingNode.getInstance() : found.path(step);
        }
        return found;
    }
}
