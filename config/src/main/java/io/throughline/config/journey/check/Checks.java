package io.throughline.config.journey.check;

import io.throughline.config.journey.stage.Face;
import io.throughline.config.journey.stage.Story;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what stands under {@code expect}. */
public final class Checks {
    private static final long MANY = 1_000_000;

    private final YamlMap map;
    private final List<Check> checks = new ArrayList<>();

    private Checks(YamlMap map) {
        this.map = map;
    }

    /** The words that may stand under {@code expect}. */
    public static List<String> words() {
        return List.of(
                "repeats",
                "one-person",
                "knows",
                "facts",
                "shows",
                "open-contacts",
                "handoffs",
                "returns",
                "purchases",
                "cases",
                "promises",
                "mood",
                "channels",
                "story");
    }

    /** Reads all checks of a map. */
    public static List<Check> read(YamlMap map) {
        return new Checks(map).read();
    }

    private List<Check> read() {
        number("repeats", "asked again although known: ", Story::repeats);
        map.value("one-person").ifPresent(this::onePerson);
        map.value("knows").ifPresent(this::knows);
        map.value("facts").ifPresent(this::facts);
        map.value("shows").ifPresent(this::shows);
        number(
                "open-contacts",
                "open contacts: ",
                story -> story.list("openContacts").size());
        counts("handoffs", "handoffs", List.of("acknowledged", "pending", "returned"), story -> story.list("handoffs"));
        map.value("returns").ifPresent(this::returns);
        number("purchases", "purchases: ", story -> story.list("purchases").size());
        counts("cases", "cases", List.of("open", "closed"), story -> story.list("cases"));
        counts("promises", "promises", List.of("open", "kept", "broken", "withdrawn"), Story::promises);
        map.value("mood").ifPresent(this::mood);
        map.value("channels").ifPresent(this::channels);
        map.value("story").ifPresent(this::fields);
        map.finish();
        return List.copyOf(checks);
    }

    private void number(String key, String words, Function<Story, Number> actual) {
        map.value(key)
                .ifPresent(value -> checks.add(
                        Check.ofNumber(value.line(), words + value.text(), value.number(0, MANY, 0), actual)));
    }

    /** {@code handoffs: {count: 2, acknowledged: 2}}: how many there are, and how many of them in a state. */
    private void counts(String key, String words, List<String> states, Function<Story, List<JsonObject>> list) {
        map.value(key).ifPresent(value -> {
            YamlMap numbers = value.map();
            numbers.value("count")
                    .ifPresent(number -> checks.add(Check.ofNumber(
                            number.line(),
                            words + ": " + number.text(),
                            number.number(0, MANY, 0),
                            story -> list.apply(story).size())));
            states.forEach(state -> numbers.value(state)
                    .ifPresent(number -> checks.add(Check.ofNumber(
                            number.line(),
                            words + " " + state + ": " + number.text(),
                            number.number(0, MANY, 0),
                            story -> inState(list.apply(story), state)))));
            numbers.finish();
        });
    }

    private static long inState(List<JsonObject> all, String state) {
        return all.stream()
                .filter(each -> state.equals(each.getString("state")))
                .count();
    }

    private void onePerson(YamlValue value) {
        value.flag(true);
        checks.add(new Check(value.line(), "all her handles lead to one person", OnePerson::look));
    }

    private void knows(YamlValue value) {
        List<String> questions = value.texts();
        checks.add(Check.ofStory(value.line(), "known: " + String.join(", ", questions), story -> {
            Set<String> missing = new TreeSet<>(questions);
            story.facts().forEach(fact -> missing.remove(fact.getString("question")));
            return missing.isEmpty() ? Optional.empty() : Optional.of("not known: " + String.join(", ", missing));
        }));
    }

    private void facts(YamlValue value) {
        for (Map.Entry<String, YamlValue> fact : value.map().entries().entrySet()) {
            String words = fact.getValue().text();
            checks.add(Check.ofStory(
                    fact.getValue().line(),
                    fact.getKey() + " is answered with \"" + words + "\"",
                    story -> answered(story, fact.getKey(), words)));
        }
    }

    private static Optional<String> answered(Story story, String question, String words) {
        String answers = story.facts().stream()
                .filter(fact -> question.equals(fact.getString("question")))
                .map(fact -> fact.getString("answer", ""))
                .collect(Collectors.joining(", "));
        return Words.in(words, answers) ? Optional.empty() : Optional.of("the answer is \"" + answers + "\"");
    }

    private void shows(YamlValue value) {
        for (YamlValue each : value.list()) {
            String words = each.text();
            checks.add(new Check(
                    each.line(),
                    "the story shows \"" + words + "\"",
                    (scene, player, story) -> io.vertx.core.Future.succeededFuture(
                            Words.in(scene.fill(words), story.json().encode())
                                    ? Optional.empty()
                                    : Optional.of("it does not"))));
        }
    }

    private void returns(YamlValue value) {
        YamlMap wanted = value.map();
        wanted.value("count")
                .ifPresent(number -> checks.add(Check.ofNumber(
                        number.line(),
                        "returns: " + number.text(),
                        number.number(0, MANY, 0),
                        story -> story.list("returns").size())));
        for (String key : List.of("state", "branch", "total", "ground")) {
            wanted.value(key)
                    .ifPresent(each -> checks.add(Check.ofStory(
                            each.line(),
                            "the return's " + key + " is " + each.text(),
                            story -> returned(story, key, each.text()))));
        }
        wanted.finish();
    }

    private static Optional<String> returned(Story story, String key, String wanted) {
        List<String> found = story.list("returns").stream()
                .map(each -> String.valueOf(each.getValue(key)))
                .toList();
        return found.contains(wanted) ? Optional.empty() : Optional.of("found: " + found);
    }

    private void mood(YamlValue value) {
        String word = value.oneOf(Face.words(), Face.HAPPY.word());
        checks.add(Check.ofStory(value.line(), "the mood is " + word, story -> {
            String found = story.mood().map(Face::word).orElse("unknown");
            return found.equals(word) ? Optional.empty() : Optional.of("it is " + found);
        }));
    }

    private void channels(YamlValue value) {
        List<String> wanted = value.texts();
        checks.add(new Check(
                value.line(),
                "the story spans " + String.join(", ", wanted),
                (scene, player, story) -> scene.timeline(story).map(timeline -> missing(wanted, timeline))));
    }

    private static Optional<String> missing(List<String> wanted, List<JsonObject> timeline) {
        Set<String> missing = new TreeSet<>(wanted);
        timeline.stream()
                .map(entry -> entry.getString("channel", ""))
                .filter(Objects::nonNull)
                .forEach(missing::remove);
        return missing.isEmpty() ? Optional.empty() : Optional.of("nothing over " + String.join(", ", missing));
    }

    /** {@code story: {"cases[0].state": closed}}: any field of the story. */
    private void fields(YamlValue value) {
        value.map().entries().forEach((path, wanted) -> {
            String text = wanted.text();
            checks.add(Check.ofStory(wanted.line(), path + " is " + text, story -> {
                String found = Words.at(story.json(), path);
                return found.equals(text) ? Optional.empty() : Optional.of("it is " + found);
            }));
        });
    }
}
