package io.throughline.config.journey.act;

import io.throughline.config.journey.stage.Face;
import io.throughline.config.journey.stage.Player;
import io.throughline.config.journey.stage.Scene;
import io.throughline.config.journey.stage.Story;
import io.throughline.config.journey.stage.Told;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What the verbs have in common. */
final class Customers {
    private Customers() {}

    static Told told(String channel, Scene scene, String who, String sentence) {
        Optional<Face> face =
                scene.focus().name().equals(scene.name(who)) ? scene.focus().face() : Optional.empty();
        return new Told(channel, scene.name(who), face, sentence);
    }

    /** What was noted about the customer in question, or a sentence about what is missing. */
    static Future<String> noted(Scene scene, String what) {
        Player player = scene.focus();
        return player.noted(what)
                .map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture(
                        new IllegalStateException("there is no " + what + " of " + player.name() + " in this step")));
    }

    /** Her story, once the hub knows her. */
    static Future<Story> story(Scene scene) {
        Player player = scene.focus();
        return scene.patience().until("the story of " + player.name(), () -> scene.story(player), () -> "");
    }

    /** Her id, once the hub knows her. */
    static Future<String> customerId(Scene scene) {
        return story(scene).map(story -> story.customer().getString("id", ""));
    }

    /** The channel of the contact in question. */
    static String channel(Scene scene) {
        return scene.focus().noted("channel").orElse("");
    }

    static JsonObject json(String key, Object value) {
        return new JsonObject().put(key, value);
    }
}
