package io.throughline.config.journey.play;

import io.throughline.config.journey.hub.Caller;
import io.throughline.config.journey.stage.Desk;
import io.throughline.config.journey.stage.Player;
import io.throughline.config.journey.stage.Scene;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Leaves nobody waiting when a journey stopped halfway: what is open is accepted, ended and wrapped up. */
final class Leaving {
    private static final JsonObject NOT_SOLVED = new JsonObject().put("outcome", "not-solved");

    private Leaving() {}

    static Future<Void> of(Scene scene) {
        Future<Void> done = Future.succeededFuture();
        for (Player player : scene.customers()) {
            done = done.compose(before -> leave(scene, player)).otherwiseEmpty();
        }
        return done;
    }

    private static Future<Void> leave(Scene scene, Player player) {
        return scene.story(player).compose(story -> {
            Future<Void> done = Future.succeededFuture();
            for (JsonObject card : story.map(each -> each.list("openContacts")).orElse(java.util.List.of())) {
                done = done.compose(before -> finish(scene, card)).otherwiseEmpty();
            }
            return done;
        });
    }

    private static Future<Void> finish(Scene scene, JsonObject card) {
        String path = "/api/v1/contacts/" + card.getString("id");
        return scene.around()
                .staff()
                .of(card)
                .map(Desk::caller)
                .map(hands -> attempt(hands, path + "/accept", new JsonObject())
                        .compose(done -> attempt(hands, path + "/end", new JsonObject()))
                        .compose(done -> attempt(hands, path + "/wrap-up", NOT_SOLVED)))
                .orElseGet(Future::succeededFuture);
    }

    private static Future<Void> attempt(Caller hands, String path, JsonObject body) {
        return hands.post(path, body).<Void>mapEmpty().otherwiseEmpty();
    }
}
