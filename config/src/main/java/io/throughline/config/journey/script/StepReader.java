package io.throughline.config.journey.script;

import io.throughline.config.journey.act.Verb;
import io.throughline.config.journey.act.Verbs;
import io.throughline.config.journey.check.Check;
import io.throughline.config.journey.check.Checks;
import io.throughline.config.journey.stage.Deed;
import io.throughline.config.journey.stage.Told;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one step: when, who, one verb with what belongs to it, and what must be true then. */
final class StepReader {
    private static final Map<String, Verb> VERBS = Verbs.byWord();
    private static final Set<String> OTHERS = Set.of("at", "who", "expect");
    private static final Deed NOTHING =
            (scene, who) -> Future.succeededFuture(new Told("", who, Optional.empty(), "does nothing"));

    private final Set<String> people;
    private final Set<String> roles;

    StepReader(Set<String> people, Set<String> roles) {
        this.people = people;
        this.roles = roles;
    }

    Step read(YamlValue value) {
        YamlMap map = value.map();
        When when = map.value("at").map(StepReader::when).orElse(When.NEXT);
        String who = map.text("who");
        Optional<Verb> verb = verb(map);
        Deed deed = verb.map(each -> deed(map, who, each)).orElse(NOTHING);
        List<Check> checks =
                map.value("expect").map(each -> Checks.read(each.map())).orElse(List.of());
        return new Step(value.line(), when, who, verb.map(Verb::word).orElse(""), deed, checks);
    }

    private static When when(YamlValue value) {
        Optional<When> when = When.parse(value.text());
        if (when.isEmpty()) {
            value.wrong("must be a time like 15m, +30s (after the step before) or -6d, not '" + value.text() + "'");
        }
        return when.orElse(When.NEXT);
    }

    private Optional<Verb> verb(YamlMap map) {
        List<String> words =
                map.keys().stream().filter(key -> !OTHERS.contains(key)).toList();
        List<Verb> verbs = words.stream().flatMap(StepReader::verb).toList();
        if (words.size() == 1 && verbs.size() == 1) {
            return Optional.of(verbs.get(0));
        }
        words.stream()
                .filter(word -> !VERBS.containsKey(word))
                .forEach(word -> map.wrong("'" + word
                        + "' is no verb; verbs: "
                        + VERBS.keySet().stream().sorted().collect(Collectors.joining(", "))));
        if (words.isEmpty() || verbs.size() > 1) {
            map.wrong("needs exactly one verb" + (verbs.size() > 1 ? ", not " + String.join(" and ", words) : ""));
        }
        return Optional.empty();
    }

    private static Stream<Verb> verb(String word) {
        return Optional.ofNullable(VERBS.get(word)).stream();
    }

    private Deed deed(YamlMap map, String who, Verb verb) {
        Set<String> able = verb.customer() ? people : roles;
        if (!who.isEmpty() && !able.contains(who)) {
            map.wrong("'" + verb.word() + "' is done by " + (verb.customer() ? "one of the people" : "one of the cast")
                    + " (" + able.stream().sorted().collect(Collectors.joining(", ")) + "), not by '" + who + "'");
        }
        return map.required(verb.word()).map(verb.reader()).orElse(NOTHING);
    }
}
