package io.throughline.config.journey.check;

import io.throughline.config.journey.stage.Player;
import io.throughline.config.journey.stage.Scene;
import io.throughline.config.journey.stage.Story;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether every handle a customer used leads to the person whose story it is. */
final class OnePerson {
    private OnePerson() {}

    static Future<Optional<String>> look(Scene scene, Player player, Story story) {
        Set<String> records = story.json().getJsonArray("persons", new JsonArray()).stream()
                .map(each -> ((JsonObject) each).getString("id"))
                .collect(Collectors.toSet());
        records.add(story.customer().getString("id"));
        return strangers(scene, player, records)
                .map(strangers -> strangers.isEmpty() ? Optional.empty() : Optional.of("elsewhere: " + strangers));
    }

    private static Future<Map<String, String>> strangers(Scene scene, Player player, Set<String> records) {
        Map<String, String> strangers = new LinkedHashMap<>();
        Future<?> looked = Future.succeededFuture();
        for (Map.Entry<String, String> handle : player.handles().entrySet()) {
            looked = looked.compose(before -> scene.lookUp(handle))
                    .onSuccess(found -> found.filter(each -> !records.contains(each))
                            .ifPresent(each -> strangers.put(handle.getKey(), each)));
        }
        return looked.map(done -> strangers);
    }
}
