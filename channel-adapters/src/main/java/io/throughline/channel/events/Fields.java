package io.throughline.channel.events;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Reads the fields of data that its schema has found right. */
record Fields(JsonObject json) {
    String text(String name) {
        return json.getString(name);
    }

    String text(String name, String otherwise) {
        return json.getString(name, otherwise);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(json.getString(name));
    }

    int count(String name) {
        return json.getNumber(name).intValue();
    }
}
