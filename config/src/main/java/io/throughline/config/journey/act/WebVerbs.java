package io.throughline.config.journey.act;

import static io.throughline.config.journey.act.Customers.json;
import static io.throughline.config.journey.act.Customers.told;

import io.throughline.config.journey.hub.Caller;
import io.throughline.config.journey.stage.Deed;
import io.throughline.config.journey.stage.Player;
import io.throughline.config.journey.stage.Scene;
import io.throughline.config.journey.stage.Story;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What a customer does on the website; her browser tells the hub with the visitor token it was given. */
final class WebVerbs {
    private static final String CHANNELS = "/channels/web/";

    private WebVerbs() {}

    /** {@code signs-in: loyalty}: the web shop tells the hub that this browser is hers. */
    static Deed signsIn(YamlValue value) {
        String kind = value.text();
        return (scene, who) -> {
            Player player = scene.customer(who);
            return browser(scene, player)
                    .compose(browser -> scene.event(
                            "page.viewed",
                            new JsonObject()
                                    .put("url", "https://shop.example/account")
                                    .put("title", "My account")
                                    .put("handles", player.presented(kind, "visitor"))))
                    .map(done -> told("web", scene, who, "signs in at the web shop"));
        };
    }

    /** {@code looks-at: {url: /hair-dryers, title: Hair dryers}}. */
    static Deed looksAt(YamlValue value) {
        YamlMap map = value.map();
        JsonObject page = json("url", map.text("url")).put("title", map.text("title"));
        map.finish();
        return (scene, who) -> browser(scene, scene.customer(who))
                .compose(browser -> browser.post(CHANNELS + "pages", page))
                .map(done -> told("web", scene, who, "looks at \"" + page.getString("title") + "\""));
    }

    /** {@code searches: {for: cold air, finds: 3}}. */
    static Deed searches(YamlValue value) {
        YamlMap map = value.map();
        String query = map.text("for");
        long results =
                map.required("finds").map(each -> each.number(0, 1_000_000, 0)).orElse(0L);
        map.finish();
        return (scene, who) -> browser(scene, scene.customer(who))
                .compose(browser ->
                        browser.post(CHANNELS + "searches", json("query", query).put("results", results)))
                .map(done -> told("web", scene, who, "searches \"" + query + "\", " + found(results)));
    }

    private static String found(long results) {
        return results == 0 ? "nothing found" : results + " found";
    }

    /** {@code writes: text} in the chat. */
    static Deed writes(YamlValue value) {
        String text = value.text();
        return (scene, who) -> {
            Player player = scene.customer(who);
            player.waits();
            player.note("channel", "web");
            return browser(scene, player)
                    .compose(browser -> browser.post(CHANNELS + "messages", json("text", scene.fill(text))))
                    .map(done -> told("web", scene, who, "writes: \"" + scene.fill(text) + "\""));
        };
    }

    /** {@code reads: some words}: waits until an answer with these words is in the chat. */
    static Deed reads(YamlValue value) {
        String words = value.text();
        return (scene, who) -> browser(scene, scene.customer(who))
                .compose(browser ->
                        scene.patience().until("\"" + words + "\" in the chat", () -> answer(browser, words), () -> ""))
                .map(text -> told("web", scene, who, "reads: \"" + text + "\""));
    }

    private static Future<Optional<String>> answer(Caller browser, String words) {
        return browser.get(CHANNELS + "conversation")
                .map(conversation -> Story.inside(conversation, "messages")
                        .filter(message -> "agent".equals(message.getString("from")))
                        .map(message -> message.getString("text", ""))
                        .filter(text -> text.contains(words))
                        .findFirst());
    }

    private static Future<Caller> browser(Scene scene, Player player) {
        return player.browser().map(Future::succeededFuture).orElseGet(() -> newBrowser(scene, player));
    }

    private static Future<Caller> newBrowser(Scene scene, Player player) {
        return scene.around()
                .hub()
                .anybody()
                .post(CHANNELS + "visitors", new JsonObject())
                .map(visitor -> {
                    player.gains("visitor", visitor.getString("visitor", ""));
                    player.opens(scene.around().hub().visitor(visitor.getString("token", "")));
                    return player.browser().orElseThrow();
                });
    }
}
