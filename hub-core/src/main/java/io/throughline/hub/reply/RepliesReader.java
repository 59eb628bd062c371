package io.throughline.hub.reply;

import io.throughline.hub.language.Label;
import io.throughline.hub.topics.Topic;
import io.throughline.hub.topics.Topics;
import io.throughline.hub.yaml.Ids;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Turns {@code replies.yaml} into replies, noting everything that is wrong. */
final class RepliesReader {
    /** What a desk can fill in. */
    static final Set<String> PLACES = Set.of("agent", "article", "case", "customer", "due", "order", "promise");

    private static final int LONGEST = 2_000;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final Topics topics;

    RepliesReader(Topics topics) {
        this.topics = topics;
    }

    List<CannedReply> read(YamlMap map) {
        Ids ids = new Ids();
        List<CannedReply> replies =
                map.maps("replies").stream().map(each -> reply(each, ids)).toList();
        map.finish();
        return replies;
    }

    private CannedReply reply(YamlMap map, Ids ids) {
        String id = ids.read(map);
        Label title = Label.read(map, "title");
        Label text = Label.read(map, "text");
        check(map, "text.nl", text.nl());
        check(map, "text.en", text.en());
        if (!places(text.nl()).equals(places(text.en()))) {
            map.wrong("has other places to fill in Dutch than in English");
        }
        Set<String> about = new LinkedHashSet<>();
        map.value("topics").map(YamlValue::list).orElse(List.of()).forEach(value -> about.add(topic(value)));
        map.finish();
        return new CannedReply(id, title, text, about);
    }

    private void check(YamlMap map, String where, String text) {
        if (text.length() > LONGEST) {
            map.wrong("has a text in " + where + " of more than " + LONGEST + " characters");
        }
        Set<String> unknown = places(text);
        unknown.removeAll(PLACES);
        for (String place : unknown) {
            map.wrong("has a place {" + place + "} in " + where + " that nothing fills; known: "
                    + String.join(", ", new TreeSet<>(PLACES)));
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().map((MatchResult found) -> found.group(1)).forEach(places::add);
        return places;
    }

    private String topic(YamlValue value) {
        Set<String> known = new TreeSet<>();
        topics.all().stream().map(Topic::id).forEach(known::add);
        return value.oneOf(known, "");
    }
}
