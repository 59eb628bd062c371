package io.throughline.config.journey.act;

import static io.throughline.config.journey.act.Customers.channel;
import static io.throughline.config.journey.act.Customers.json;
import static io.throughline.config.journey.act.Customers.noted;
import static io.throughline.config.journey.act.Customers.told;

import io.throughline.config.journey.hub.HubRefused;
import io.throughline.config.journey.stage.Deed;
import io.throughline.config.journey.stage.Desk;
import io.throughline.config.journey.stage.Player;
import io.throughline.config.journey.stage.Scene;
import io.throughline.config.journey.stage.Story;
import io.throughline.config.journey.stage.Wait;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a colleague does with a contact at her desk. */
final class DeskVerbs {
    private static final Set<String> WAITING = Set.of("queued", "offered");
    private static final List<String> CONTACTS = List.of("call", "chat", "visit");
    private static final int TRIES = 5;

    private DeskVerbs() {}

    /** {@code accepts: call}: waits until the contact is offered to somebody who fits the role, and accepts. */
    static Deed accepts(YamlValue value) {
        value.oneOf(CONTACTS, "call");
        return (scene, who) -> waiting(scene)
                .compose(card -> take(scene, who, card.getString("id"), TRIES))
                .map(desk -> told(
                        channel(scene), scene, who, "accepts " + scene.focus().name() + headline(scene)));
    }

    private static String headline(Scene scene) {
        return scene.focus().noted("headline").map(each -> " (" + each + ")").orElse("");
    }

    private static Future<JsonObject> waiting(Scene scene) {
        Player player = scene.focus();
        String channel = channel(scene);
        return scene.patience()
                .until(
                        "a " + channel + " contact of " + player.name() + " in a queue",
                        () -> scene.story(player).map(story -> story.flatMap(each -> waiting(each, channel))),
                        () -> "the hub knows of none");
    }

    private static Optional<JsonObject> waiting(Story story, String channel) {
        return story.list("openContacts").stream()
                .filter(card -> WAITING.contains(card.getString("state")))
                .filter(card -> channel.isEmpty() || channel.equals(card.getString("channel")))
                .max(Comparator.comparing(card -> card.getString("startedAt", "")));
    }

    private static Future<Desk> take(Scene scene, String who, String contact, int tries) {
        return taker(scene, who, contact)
                .compose(desk -> desk.caller()
                        .post("/api/v1/contacts/" + contact + "/accept", new JsonObject())
                        .compose(card -> accepted(scene, who, desk, card)))
                .recover(failure -> tries > 1 && tooLate(failure)
                        ? take(scene, who, contact, tries - 1)
                        : Future.failedFuture(failure));
    }

    /** Agents are asked one by one; a visit to a branch is taken by whoever stands there. */
    private static Future<Desk> taker(Scene scene, String who, String contact) {
        return scene.role(who).branch().isPresent()
                ? Future.succeededFuture(scene.desk(who))
                : scene.patience()
                        .wait(
                                "an offer to " + scene.role(who),
                                scene.around().staff().offerOf(contact),
                                () -> scene.around().staff().lastOf(contact));
    }

    private static boolean tooLate(Throwable failure) {
        return failure instanceof HubRefused refused && (refused.status() == 409 || refused.status() == 412);
    }

    private static Future<Desk> accepted(Scene scene, String who, Desk desk, JsonObject card) {
        Player player = scene.focus();
        String contact = card.getString("id", "");
        scene.casts(who, desk);
        scene.waited(Wait.ANSWER, player.waitingSince(), System.nanoTime());
        scene.around()
                .staff()
                .onScreenSince(contact)
                .filter(seen -> player.noted("contact").isEmpty() && seen >= player.waitingSince())
                .ifPresent(seen -> scene.waited(Wait.SCREEN, player.waitingSince(), seen));
        player.note("contact", contact);
        Optional.ofNullable(card.getString("headline")).ifPresent(headline -> player.note("headline", headline));
        return desk.caller().get("/api/v1/contacts/" + contact).map(opened -> {
            Optional.ofNullable(opened.getString("case")).ifPresent(found -> player.note("case", found));
            Optional.ofNullable(opened.getJsonObject("handoff")).ifPresent(handoff -> {
                player.note("handoff", handoff.getString("id", ""));
                player.note("handoff-contact", contact);
            });
            return desk;
        });
    }

    /** {@code says: text}: written to the customer in a chat; on the phone it is only spoken. */
    static Deed says(YamlValue value) {
        String text = value.text();
        return (scene, who) -> {
            String spoken = scene.fill(text);
            Future<JsonObject> done = channel(scene).equals("web")
                    ? onContact(scene, who, "messages", json("text", spoken))
                    : Future.succeededFuture(new JsonObject());
            return done.map(each -> told(channel(scene), scene, who, "says: \"" + spoken + "\""));
        };
    }

    /** {@code notes: text} for colleagues. */
    static Deed notes(YamlValue value) {
        String text = value.text();
        return (scene, who) -> onContact(scene, who, "notes", json("text", scene.fill(text)))
                .map(done -> told(channel(scene), scene, who, "notes: " + scene.fill(text)));
    }

    /** {@code holds: call}. */
    static Deed holds(YamlValue value) {
        return plain(value, "hold", "asks to wait a moment");
    }

    /** {@code resumes: call}. */
    static Deed resumes(YamlValue value) {
        return plain(value, "resume", "is back");
    }

    /** {@code ends: call}. */
    static Deed ends(YamlValue value) {
        return plain(value, "end", "says goodbye");
    }

    private static Deed plain(YamlValue value, String path, String sentence) {
        value.oneOf(CONTACTS, "call");
        return (scene, who) ->
                onContact(scene, who, path, new JsonObject()).map(done -> told(channel(scene), scene, who, sentence));
    }

    /** {@code wraps-up: solved}, or {@code wraps-up: {outcome: solved, note: ..}}. */
    static Deed wrapsUp(YamlValue value) {
        YamlMap map = value.isMap() ? value.map() : null;
        JsonObject body = json("outcome", map == null ? value.text() : map.text("outcome"));
        if (map != null) {
            map.optionalText("note").ifPresent(note -> body.put("note", note));
            map.finish();
        }
        return (scene, who) -> onContact(scene, who, "wrap-up", body).map(done -> {
            scene.focus().forget("contact");
            return told(channel(scene), scene, who, "wraps up: " + body.getString("outcome"));
        });
    }

    private static Future<JsonObject> onContact(Scene scene, String who, String path, JsonObject body) {
        return noted(scene, "contact")
                .compose(contact -> scene.desk(who).caller().post("/api/v1/contacts/" + contact + "/" + path, body));
    }
}
