package io.throughline.channel.events;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code docs/events.md} says. */
record EventsDocument(Map<String, List<String>> fields, Map<String, List<String>> required, String text) {
    private static final Pattern ROW = Pattern.compile("\\| `(throughline\\.[^`]+)` \\| (.+) \\|");
    private static final Pattern FIELD = Pattern.compile("`([a-z]+)`");

    static EventsDocument read() {
        try {
            String text = Files.readString(Path.of("..", "docs", "events.md"));
            EventsDocument document = new EventsDocument(new HashMap<>(), new HashMap<>(), text);
            text.lines().map(ROW::matcher).filter(Matcher::matches).forEach(document::row);
            return document;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void row(Matcher row) {
        fields.put(row.group(1), names(row.group(2)));
        required.put(
                row.group(1),
                Arrays.stream(row.group(2).split(", "))
                        .filter(part -> part.endsWith("*"))
                        .flatMap(part -> names(part).stream())
                        .toList());
    }

    private static List<String> names(String cell) {
        return FIELD.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    /** The example under the heading of the type. */
    JsonObject example(String type) {
        Pattern example =
                Pattern.compile("### " + Pattern.quote(type) + "\n(?:(?!\n###).)*?```json\n(.*?)```", Pattern.DOTALL);
        return Optional.of(example.matcher(text))
                .filter(Matcher::find)
                .map(found -> new JsonObject(found.group(1)))
                .orElseThrow(() -> new AssertionError("docs/events.md has no example of " + type));
    }
}
