package io.throughline.config.journey.act;

import static io.throughline.config.journey.act.Customers.json;
import static io.throughline.config.journey.act.Customers.noted;
import static io.throughline.config.journey.act.Customers.told;

import io.throughline.config.journey.hub.HubRefused;
import io.throughline.config.journey.stage.Deed;
import io.throughline.config.journey.stage.Player;
import io.throughline.config.journey.stage.Scene;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;

/**
 * What a customer does with her telephone. The demo's simulated exchange is used where there is one; otherwise the
 * runner is the exchange and tells the hub by the generic CTI webhook.
 */
final class PhoneVerbs {
    private static final String DEMO = "/demo/phone/calls";
    private static final String CTI = "/channels/phone/cti";
    private static final int NOT_FOUND = 404;

    private PhoneVerbs() {}

    /** {@code calls: "+31 85 000 0001"}, or {@code calls: {number: .., from: withheld}}. */
    static Deed calls(YamlValue value) {
        YamlMap map = value.isMap() ? value.map() : null;
        String number = map == null ? value.text() : map.text("number");
        Optional<String> from = map == null ? Optional.empty() : map.optionalText("from");
        if (map != null) {
            map.finish();
        }
        return (scene, who) -> {
            Player player = scene.customer(who);
            String caller = from.orElse(player.handle("phone").orElse("")).replace("withheld", "");
            player.waits();
            player.note("channel", "phone");
            player.forget("contact");
            return dial(scene, player, caller, number.replace(" ", ""))
                    .map(done -> told("phone", scene, who, "calls " + number));
        };
    }

    private static Future<Void> dial(Scene scene, Player player, String from, String to) {
        return scene.around()
                .hub()
                .anybody()
                .post(DEMO, json("from", from).put("to", to))
                .map(answer -> {
                    player.note("call", answer.getString("call", ""));
                    player.note("exchange", "demo");
                    return answer;
                })
                .recover(failure -> without(failure) ? ring(scene, player, from, to) : Future.failedFuture(failure))
                .mapEmpty();
    }

    private static boolean without(Throwable failure) {
        return failure instanceof HubRefused refused && refused.status() == NOT_FOUND;
    }

    private static Future<JsonObject> ring(Scene scene, Player player, String from, String to) {
        player.note("call", "journey-" + UUID.randomUUID());
        player.forget("exchange");
        return cti(scene, player, "ringing", json("from", from).put("to", to));
    }

    private static Future<JsonObject> cti(Scene scene, Player player, String event, JsonObject more) {
        return scene.around()
                .machine()
                .post(
                        CTI,
                        json("event", event)
                                .put("call", player.noted("call").orElse(""))
                                .mergeIn(more));
    }

    /** {@code keys: "{sanne.loyalty}"} while waiting. */
    static Deed keys(YamlValue value) {
        String digits = value.text();
        return (scene, who) -> {
            Player player = scene.customer(who);
            String keyed = scene.fill(digits);
            return onCall(scene, player, "identified", "digits", json("digits", keyed))
                    .map(done -> told("phone", scene, who, "keys in " + keyed));
        };
    }

    /** {@code hangs-up: phone}. */
    static Deed hangsUp(YamlValue value) {
        value.text();
        return (scene, who) -> onCall(
                        scene,
                        scene.customer(who),
                        "ended",
                        "hang-up",
                        json("cause", "caller hung up").put("by", "customer"))
                .map(done -> told("phone", scene, who, "hangs up"));
    }

    private static Future<JsonObject> onCall(Scene scene, Player player, String event, String verb, JsonObject more) {
        return noted(scene, "call").compose(call -> {
            boolean demo = player.noted("exchange").isPresent();
            JsonObject body = verb.equals("hang-up") ? new JsonObject() : more;
            return demo
                    ? scene.around().hub().anybody().post(DEMO + "/" + call + "/" + verb, body)
                    : cti(scene, player, event, more);
        });
    }
}
