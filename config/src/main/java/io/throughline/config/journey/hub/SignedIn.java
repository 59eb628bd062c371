package io.throughline.config.journey.hub;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A person who signed in, and what the hub says about her. */
public record SignedIn(Caller caller, JsonObject session) {
    private JsonObject user() {
        return session.getJsonObject("user", new JsonObject());
    }

    /** The sign-in name. */
    public String id() {
        return user().getString("id", "");
    }

    /** The name of the person. */
    public String name() {
        return user().getString("name", id());
    }

    /** The queues she takes contacts of. */
    public List<String> queues() {
        return user().getJsonArray("queues", new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
    }

    /** The branch she works in; blank for none. */
    public String branch() {
        return Optional.ofNullable(user().getString("branch")).orElse("");
    }
}
