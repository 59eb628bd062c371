package io.throughline.config.journey.act;

import static io.throughline.config.journey.act.Customers.json;

import io.throughline.config.journey.stage.Deed;
import io.throughline.config.journey.stage.Desk;
import io.throughline.config.journey.stage.Player;
import io.throughline.config.journey.stage.Scene;
import io.throughline.config.journey.stage.Story;
import io.throughline.config.journey.stage.Told;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Taking goods back at a branch, wherever they were bought. */
final class ReturnVerbs {
    private static final List<String> GROUNDS =
            List.of("withdrawal", "conformity", "goodwill", "store-policy", "wrong-item");
    private static final List<String> REASONS =
            List.of("does-not-fit", "faulty", "not-as-expected", "late", "changed-mind");
    private static final List<String> CONDITIONS =
            List.of("sealed", "opened", "used", "damaged", "incomplete", "unsafe");
    private static final List<String> SETTLEMENTS =
            List.of("original-payment", "cash", "voucher", "exchange", "replacement", "repair", "price-reduction");

    /** What the form of the store page asks. */
    private record Form(
            String find,
            String article,
            String ground,
            Optional<String> reason,
            String condition,
            String settlement,
            Optional<String> words) {
        JsonObject line(JsonObject line) {
            JsonObject json =
                    json("line", line.getInteger("line")).put("quantity", 1).put("condition", condition);
            reason.ifPresent(each -> json.put("reason", each));
            words.ifPresent(each -> json.put("words", each));
            return json;
        }
    }

    private record Found(JsonObject purchase, JsonObject line) {}

    private ReturnVerbs() {}

    /** {@code takes-back: {find: .., article: .., ground: .., reason: .., condition: .., settlement: .., words: ..}}. */
    static Deed takesBack(YamlValue value) {
        YamlMap map = value.map();
        Form form = new Form(
                map.text("find"),
                map.text("article"),
                word(map, "ground", GROUNDS),
                map.value("reason").map(each -> each.oneOf(REASONS, "faulty")),
                word(map, "condition", CONDITIONS),
                word(map, "settlement", SETTLEMENTS),
                map.optionalText("words"));
        map.finish();
        return (scene, who) -> {
            Desk desk = scene.desk(who);
            return find(scene, desk, form)
                    .compose(found -> desk.caller()
                            .post("/api/v1/returns", body(desk, form, found))
                            .map(done -> told(scene, who, found, done)));
        };
    }

    private static String word(YamlMap map, String key, List<String> words) {
        return map.required(key).map(each -> each.oneOf(words, words.get(0))).orElse("");
    }

    private static Future<Found> find(Scene scene, Desk desk, Form form) {
        String text = URLEncoder.encode(scene.fill(form.find()), StandardCharsets.UTF_8);
        return scene.patience()
                .until(
                        "a purchase of " + form.article() + " found by " + scene.fill(form.find()),
                        () -> desk.caller()
                                .get("/api/v1/purchases?find=" + text)
                                .map(page -> pick(page, form)),
                        () -> "the till found none that can be returned");
    }

    private static Optional<Found> pick(JsonObject page, Form form) {
        return Story.inside(page, "items")
                .flatMap(purchase -> Story.inside(purchase, "lines")
                        .filter(line -> form.article().equals(line.getString("article"))
                                && line.getInteger("returnable", 0) > 0)
                        .map(line -> new Found(purchase, line)))
                .findFirst();
    }

    private static JsonObject body(Desk desk, Form form, Found found) {
        return json("customer", found.purchase().getString("customer"))
                .put("purchase", found.purchase().getJsonObject("reference"))
                .put("branch", desk.who().branch())
                .put("ground", form.ground())
                .put("lines", new JsonArray().add(form.line(found.line())))
                .put("settlement", form.settlement());
    }

    private static Told told(Scene scene, String who, Found found, JsonObject done) {
        Player player = scene.focus();
        player.note("return", done.getString("number", ""));
        String bought = Optional.ofNullable(found.purchase().getString("branchName"))
                .map(name -> "bought in " + name)
                .orElse("bought online");
        String sentence = "takes back " + found.line().getString("name") + ", " + bought + ": "
                + done.getString("state") + ", " + done.getString("total") + " " + done.getString("currency");
        return Customers.told("store", scene, who, sentence);
    }
}
