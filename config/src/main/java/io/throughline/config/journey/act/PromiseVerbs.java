package io.throughline.config.journey.act;

import static io.throughline.config.journey.act.Customers.channel;
import static io.throughline.config.journey.act.Customers.json;
import static io.throughline.config.journey.act.Customers.story;
import static io.throughline.config.journey.act.Customers.told;

import io.throughline.config.journey.stage.Deed;
import io.throughline.config.journey.stage.Scene;
import io.throughline.config.journey.stage.Story;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What the company says it will do, and whether it does. */
final class PromiseVerbs {
    private record Place(String onCase, String promise) {}

    private PromiseVerbs() {}

    /** {@code promises: {what: .., within: 2d}}. */
    static Deed promises(YamlValue value) {
        YamlMap map = value.map();
        String what = map.text("what");
        Duration within = map.required("within")
                .map(each -> each.span(Duration.ofDays(1)))
                .orElse(Duration.ofDays(1));
        map.finish();
        return (scene, who) -> {
            Instant due = Instant.now().plus(within).truncatedTo(ChronoUnit.SECONDS);
            return CaseVerbs.onCase(
                            scene,
                            who,
                            "promises",
                            json("what", scene.fill(what)).put("due", due.toString()))
                    .map(done -> told(channel(scene), scene, who, "promises: " + scene.fill(what)));
        };
    }

    /** {@code keeps: some words of the promise}. */
    static Deed keeps(YamlValue value) {
        return settles(value, "kept", "keeps the promise: ");
    }

    /** {@code breaks: some words of the promise}: notes honestly that it was not kept. */
    static Deed breaks(YamlValue value) {
        return settles(value, "broken", "notes that a promise was broken: ");
    }

    /** {@code withdraws: some words of the promise}: it need not be kept any more. */
    static Deed withdraws(YamlValue value) {
        return settles(value, "withdrawn", "withdraws the promise: ");
    }

    private static Deed settles(YamlValue value, String state, String sentence) {
        String words = value.text();
        return (scene, who) -> open(scene, scene.fill(words))
                .compose(place -> scene.desk(who)
                        .caller()
                        .patch(
                                "/api/v1/cases/" + place.onCase() + "/promises/" + place.promise(),
                                json("state", state)))
                .map(done -> told(channel(scene), scene, who, sentence + done.getString("what", words)));
    }

    private static Future<Place> open(Scene scene, String words) {
        return story(scene)
                .compose(story -> open(story, words)
                        .map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(
                                new IllegalStateException("no open promise says \"" + words + "\""))));
    }

    private static Optional<Place> open(Story story, String words) {
        return story.list("cases").stream()
                .flatMap(each -> Story.inside(each, "promises")
                        .filter(promise -> "open".equals(promise.getString("state")))
                        .filter(promise -> says(promise, words))
                        .map(promise -> new Place(each.getString("id", ""), promise.getString("id", ""))))
                .findFirst();
    }

    private static boolean says(JsonObject promise, String words) {
        return promise.getString("what", "").contains(words);
    }
}
