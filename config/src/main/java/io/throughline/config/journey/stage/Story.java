package io.throughline.config.journey.stage;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A customer's story as the hub tells it. */
public record Story(JsonObject json) {
    /** The entries of one of its lists. */
    public List<JsonObject> list(String name) {
        return objects(json.getJsonArray(name, new JsonArray()));
    }

    /** The objects of an array; an absent array has none. */
    public static List<JsonObject> objects(JsonArray array) {
        return array.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    /** The customer the story is about. */
    public JsonObject customer() {
        return Optional.ofNullable(json.getJsonObject("customer")).orElseGet(JsonObject::new);
    }

    /** How often she was asked what we knew. */
    public int repeats() {
        return json.getInteger("repeats", 0);
    }

    /** The facts of all cases that are not closed, or of the newest case. */
    public List<JsonObject> facts() {
        List<JsonObject> open = cases("open");
        List<JsonObject> from = open.isEmpty() ? list("cases") : open;
        return from.stream().flatMap(each -> inside(each, "facts")).toList();
    }

    /** The cases in a state. */
    public List<JsonObject> cases(String state) {
        return list("cases").stream()
                .filter(each -> state.equals(each.getString("state")))
                .toList();
    }

    /** The promises of all cases. */
    public List<JsonObject> promises() {
        return list("cases").stream().flatMap(each -> inside(each, "promises")).toList();
    }

    /** The objects of an array of an object. */
    public static Stream<JsonObject> inside(JsonObject object, String name) {
        return objects(object.getJsonArray(name, new JsonArray())).stream();
    }

    /** Her mood as far as it is known. */
    public Optional<Face> mood() {
        return Optional.ofNullable(json.getJsonObject("mood")).flatMap(mood -> Face.of(mood.getString("face", "")));
    }

    /** Her moods, oldest first. */
    public List<Face> moods() {
        return list("moods").stream()
                .flatMap(mood -> Face.of(mood.getString("face", "")).stream())
                .toList();
    }
}
