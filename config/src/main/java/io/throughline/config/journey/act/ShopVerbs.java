package io.throughline.config.journey.act;

import static io.throughline.config.journey.act.Customers.told;

import io.throughline.config.journey.stage.Deed;
import io.throughline.config.journey.stage.Face;
import io.throughline.config.journey.stage.Player;
import io.throughline.config.journey.stage.Scene;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** What a customer does in a branch and with her purse; the company's tills and web shop tell the hub. */
final class ShopVerbs {
    private record Line(String article, String name, long quantity, String price) {
        JsonObject json(int number) {
            return new JsonObject()
                    .put("line", number)
                    .put("article", article)
                    .put("name", name)
                    .put("quantity", quantity)
                    .put("price", price);
        }
    }

    private ShopVerbs() {}

    /** {@code buys: {in: breda, receipt: .., by: [loyalty], lines: [..]}}; in {@code web} it has an order number. */
    static Deed buys(YamlValue value) {
        YamlMap map = value.map();
        String place = map.text("in");
        String kind = place.equals("web") ? "order" : "receipt";
        String number = map.text(kind);
        String[] by =
                map.value("by").map(YamlValue::texts).orElse(List.of("loyalty")).toArray(String[]::new);
        List<Line> lines = map.maps("lines").stream().map(ShopVerbs::line).toList();
        if (lines.isEmpty()) {
            map.wrong("needs at least one of 'lines'");
        }
        map.finish();
        return (scene, who) -> {
            Player player = scene.customer(who);
            player.gains(kind, scene.fill(number));
            JsonObject data =
                    purchase(scene, place, lines).put(kind, scene.fill(number)).put("handles", player.presented(by));
            String what = String.join(", ", lines.stream().map(Line::name).toList());
            String how = place.equals("web") ? "orders online: " : "buys in " + place + ": ";
            return scene.event("purchase.registered", data)
                    .map(done -> told(place.equals("web") ? "web" : "store", scene, who, how + what));
        };
    }

    private static Line line(YamlMap map) {
        Line line = new Line(
                map.text("article"),
                map.text("name"),
                map.value("quantity").map(each -> each.number(1, 1000, 1)).orElse(1L),
                map.required("price").map(ShopVerbs::price).orElse(""));
        map.finish();
        return line;
    }

    private static String price(YamlValue value) {
        if (!value.text().matches("\\d{1,7}\\.\\d{2}")) {
            value.wrong("must be an amount in quotes with two decimals, as \"49.95\"");
        }
        return value.text();
    }

    private static JsonObject purchase(Scene scene, String place, List<Line> lines) {
        JsonArray json = new JsonArray();
        lines.forEach(line -> json.add(line.json(json.size() + 1)));
        return new JsonObject()
                .put("branch", place)
                .put("at", scene.time().toString())
                .put("currency", "EUR")
                .put("lines", json);
    }

    /** {@code enters: groningen}. */
    static Deed enters(YamlValue value) {
        String branch = value.text();
        return (scene, who) -> {
            Player player = scene.customer(who);
            player.waits();
            player.note("channel", "store");
            JsonObject data =
                    new JsonObject().put("branch", branch).put("handles", player.presented("loyalty", "phone"));
            return scene.event("visit.started", data)
                    .map(done -> told("store", scene, who, "walks into the branch in " + branch));
        };
    }

    /** {@code feels: happy}, or {@code feels: {mood: happy, scale: ces, score: 7, text: ..}}: she says so herself. */
    static Deed feels(YamlValue value) {
        JsonObject data = new JsonObject().put("scale", "faces");
        Face face = value.plain() ? face(value) : opinion(value.map(), data);
        return (scene, who) -> {
            Player player = scene.customer(who);
            player.shows(face);
            String text = data.getString("text", "");
            return scene.event(
                            "feedback.given",
                            data.copy()
                                    .put("mood", face.word())
                                    .put("handles", player.presented("loyalty", "phone", "email")))
                    .map(done ->
                            told("", scene, who, text.isEmpty() ? "says how she feels" : "says: \"" + text + "\""));
        };
    }

    private static Face opinion(YamlMap map, JsonObject data) {
        Face face = map.required("mood").map(ShopVerbs::face).orElse(Face.INDIFFERENT);
        map.value("scale")
                .map(each -> each.oneOf(List.of("ces", "csat", "nps"), "ces"))
                .ifPresent(scale -> data.put("scale", scale));
        map.value("score").map(each -> each.number(0, 10, 0)).ifPresent(score -> data.put("score", score));
        Optional<String> text = map.optionalText("text");
        text.ifPresent(words -> data.put("text", words));
        map.finish();
        return face;
    }

    static Face face(YamlValue value) {
        return Face.of(value.oneOf(Face.words(), Face.INDIFFERENT.word())).orElse(Face.INDIFFERENT);
    }
}
