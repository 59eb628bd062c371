package io.throughline.config.journey.act;

import static io.throughline.config.journey.act.Customers.channel;
import static io.throughline.config.journey.act.Customers.customerId;
import static io.throughline.config.journey.act.Customers.json;
import static io.throughline.config.journey.act.Customers.noted;
import static io.throughline.config.journey.act.Customers.story;
import static io.throughline.config.journey.act.Customers.told;

import io.throughline.config.journey.stage.Deed;
import io.throughline.config.journey.stage.Face;
import io.throughline.config.journey.stage.Player;
import io.throughline.config.journey.stage.Scene;
import io.throughline.config.journey.stage.Told;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a colleague learns and does about what the customer needs solved. */
final class CaseVerbs {
    private CaseVerbs() {}

    /** {@code names: "{sanne}"}: writes down the name. */
    static Deed names(YamlValue value) {
        String name = value.text();
        return (scene, who) -> customerId(scene)
                .compose(id -> scene.desk(who)
                        .caller()
                        .put("/api/v1/customers/" + id + "/name", json("name", scene.fill(name))))
                .map(done -> told(channel(scene), scene, who, "writes down the name " + scene.fill(name)));
    }

    /** {@code notes-mood: angry}: what she seems like, with the name of who noted it. */
    static Deed notesMood(YamlValue value) {
        Face face = ShopVerbs.face(value);
        return (scene, who) -> customerId(scene)
                .compose(id -> scene.desk(who).caller().post("/api/v1/customers/" + id + "/mood", mood(scene, face)))
                .map(done -> {
                    scene.focus().shows(face);
                    return told(
                            channel(scene),
                            scene,
                            who,
                            scene.focus().name() + " seems " + face.word() + " " + face.drawing());
                });
    }

    private static JsonObject mood(Scene scene, Face face) {
        JsonObject mood = json("face", face.word());
        scene.focus().noted("contact").ifPresent(contact -> mood.put("contact", contact));
        return mood;
    }

    /** {@code opens-case: {topic: broken-product, title: ..}}. */
    static Deed opensCase(YamlValue value) {
        YamlMap map = value.map();
        JsonObject choice = json("topic", map.text("topic"));
        map.optionalText("title").ifPresent(title -> choice.put("title", title));
        map.finish();
        return (scene, who) -> noted(scene, "contact")
                .compose(contact -> scene.desk(who).caller().post("/api/v1/contacts/" + contact + "/case", choice))
                .map(opened -> {
                    scene.focus().note("case", opened.getString("case", ""));
                    return told(channel(scene), scene, who, "opens a case: " + choice.getString("topic"));
                });
    }

    /** {@code finds-out: [..]}: asks only what is not known, and notes what the customer answers. */
    static Deed findsOut(YamlValue value) {
        List<String> questions = value.texts();
        return (scene, who) -> story(scene).compose(story -> {
            Set<String> known = story.facts().stream()
                    .map(fact -> fact.getString("question"))
                    .collect(Collectors.toSet());
            List<String> open =
                    questions.stream().filter(each -> !known.contains(each)).toList();
            return askAll(scene, who, open).map(done -> told(channel(scene), scene, who, foundOut(questions, open)));
        });
    }

    private static String foundOut(List<String> questions, List<String> open) {
        List<String> known = new ArrayList<>(questions);
        known.removeAll(open);
        String already = known.isEmpty() ? "" : "knows already: " + String.join(", ", known);
        String asked = open.isEmpty() ? "asks nothing" : "asks: " + String.join(", ", open);
        return already.isEmpty() ? asked : already + "; " + asked;
    }

    /** {@code asks: [..]}: asks whether it is known or not. */
    static Deed asks(YamlValue value) {
        List<String> questions = value.texts();
        return (scene, who) -> askAll(scene, who, questions)
                .map(repeats -> told(
                        channel(scene),
                        scene,
                        who,
                        "asks: " + String.join(", ", questions)
                                + (repeats == 0 ? "" : " (" + repeats + " known already!)")));
    }

    private static Future<Integer> askAll(Scene scene, String who, List<String> questions) {
        Future<Integer> repeats = Future.succeededFuture(0);
        for (String question : questions) {
            repeats = repeats.compose(before -> ask(scene, who, question).map(repeat -> repeat ? before + 1 : before));
        }
        return repeats;
    }

    private static Future<Boolean> ask(Scene scene, String who, String question) {
        Player player = scene.focus();
        JsonObject asked = json("question", question);
        player.noted("contact").ifPresent(contact -> asked.put("contact", contact));
        String answer = player.person().answers().getOrDefault(question, "I do not know.");
        return onCase(scene, who, "questions", asked)
                .compose(known -> onCase(scene, who, "facts", asked.copy().put("answer", scene.fill(answer)))
                        .map(noted -> known.getBoolean("repeat", false)));
    }

    /** {@code tries: {what: .., outcome: ..}}. */
    static Deed tries(YamlValue value) {
        YamlMap map = value.map();
        String what = map.text("what");
        String outcome = map.text("outcome");
        map.finish();
        return (scene, who) -> onCase(scene, who, "attempts", json("what", what).put("outcome", outcome))
                .map(done -> told(channel(scene), scene, who, "notes what was tried: " + what + " - " + outcome));
    }

    /** {@code closes-case: solved}. */
    static Deed closesCase(YamlValue value) {
        String outcome = value.text();
        return (scene, who) -> onCase(scene, who, "close", json("outcome", outcome))
                .map(done -> {
                    scene.focus().forget("case");
                    return closed(scene, who, outcome);
                });
    }

    private static Told closed(Scene scene, String who, String outcome) {
        return told(channel(scene), scene, who, "closes the case: " + outcome);
    }

    static Future<JsonObject> onCase(Scene scene, String who, String path, JsonObject body) {
        return noted(scene, "case")
                .compose(found -> scene.desk(who).caller().post("/api/v1/cases/" + found + "/" + path, body));
    }
}
