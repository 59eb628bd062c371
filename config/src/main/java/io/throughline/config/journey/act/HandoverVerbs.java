package io.throughline.config.journey.act;

import static io.throughline.config.journey.act.Customers.channel;
import static io.throughline.config.journey.act.Customers.json;
import static io.throughline.config.journey.act.Customers.noted;
import static io.throughline.config.journey.act.Customers.told;

import io.throughline.config.journey.stage.Deed;
import io.throughline.config.journey.stage.Desk;
import io.throughline.config.journey.stage.Player;
import io.throughline.config.journey.stage.Scene;
import io.throughline.config.journey.stage.Story;
import io.throughline.config.journey.stage.Told;
import io.throughline.config.journey.stage.Wait;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Giving a customer's matter on, with its story, and confirming to have read it. */
final class HandoverVerbs {
    private record Handover(String kind, String id, String why, Optional<String> nextStep, Optional<String> adds) {}

    private HandoverVerbs() {}

    /** {@code hands-over: {to: queue technical, why: .., next-step: .., adds: ..}} with the drafted briefing. */
    static Deed handsOver(YamlValue value) {
        YamlMap map = value.map();
        String[] to = map.required("to").map(HandoverVerbs::target).orElse(new String[] {"queue", ""});
        Handover handover =
                new Handover(to[0], to[1], map.text("why"), map.optionalText("next-step"), map.optionalText("adds"));
        map.finish();
        return (scene, who) -> noted(scene, "contact").compose(contact -> {
            String path = "/api/v1/contacts/" + contact;
            Desk desk = scene.desk(who);
            return desk.caller()
                    .get(path + "/briefing?lang=en")
                    .compose(briefing -> desk.caller().post(path + "/handoffs", body(scene, handover, briefing)))
                    .map(given -> remember(scene, who, given));
        });
    }

    private static String[] target(YamlValue value) {
        String[] words = value.text().strip().split("\\s+");
        if (words.length != 2 || !List.of("queue", "agent", "store").contains(words[0])) {
            value.wrong("must say to whom: 'queue technical', 'agent agent2' or 'store groningen'");
            return new String[] {"queue", ""};
        }
        return words;
    }

    private static JsonObject body(Scene scene, Handover handover, JsonObject briefing) {
        JsonArray lines = new JsonArray();
        Story.inside(briefing, "lines").forEach(lines::add);
        handover.adds()
                .ifPresent(words -> lines.add(
                        json("kind", "other").put("text", scene.fill(words)).putNull("event")));
        return json("to", json("kind", handover.kind()).put("id", handover.id()))
                .put("why", scene.fill(handover.why()))
                .put("lines", lines)
                .put("nextStep", handover.nextStep().map(scene::fill).orElse(briefing.getString("nextStep")))
                .put("tellCustomer", true);
    }

    private static Told remember(Scene scene, String who, JsonObject given) {
        Player player = scene.focus();
        player.note("handoff", given.getString("id", ""));
        player.note("handoff-contact", given.getString("contact", ""));
        player.waits();
        JsonObject to = given.getJsonObject("to", new JsonObject());
        int lines = given.getJsonArray("lines", new JsonArray()).size();
        int known = given.getJsonArray("doNotAsk", new JsonArray()).size();
        return told(
                channel(scene),
                scene,
                who,
                "hands over to " + to.getString("name") + " with " + lines + " lines of story, " + known
                        + " things not to ask again");
    }

    /** {@code acknowledges: handover}: confirms the briefing of the newest handover. */
    static Deed acknowledges(YamlValue value) {
        value.oneOf(List.of("handover"), "handover");
        return (scene, who) -> noted(scene, "handoff").compose(handoff -> {
            Player player = scene.focus();
            String contact = player.noted("handoff-contact")
                    .or(() -> player.noted("contact"))
                    .orElse("");
            return scene.desk(who)
                    .caller()
                    .post("/api/v1/contacts/" + contact + "/handoffs/" + handoff + "/acknowledgement", new JsonObject())
                    .map(done -> {
                        scene.waited(Wait.HANDOVER, player.waitingSince(), System.nanoTime());
                        player.note("contact", contact);
                        return told(channel(scene), scene, who, "confirms having read the briefing");
                    });
        });
    }
}
