package io.throughline.config.faults;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** An event as it lies in the journal's table. */
record Archived(String stream, long version, String type, JsonObject data) {
    /** A field as text; blank when there is none. */
    String text(String field) {
        return Optional.ofNullable(data.getValue(field)).map(Object::toString).orElse("");
    }

    /** The id of the agent it names; blank when there is none. */
    String agent() {
        return data.getValue("agent") instanceof JsonObject agent ? agent.getString("id", "") : "";
    }
}
