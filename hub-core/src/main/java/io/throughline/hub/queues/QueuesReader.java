package io.throughline.hub.queues;

import io.throughline.hub.language.Label;
import io.throughline.hub.queues.Lingering.Closing;
import io.throughline.hub.yaml.Ids;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns {@code queues.yaml} into records and checks that the parts fit. */
final class QueuesReader {
    private static final ServiceLevel USUAL = new ServiceLevel(80, Duration.ofSeconds(20));

    private final Set<String> phones = new HashSet<>();
    private final WorkingReader working = new WorkingReader();

    Queues read(YamlMap map) {
        Working people = working.read(map);
        HoursReader hours = HoursReader.of(map);
        Ids queueIds = new Ids();
        Ids branchIds = new Ids();
        Ids outcomeIds = new Ids();
        Queues queues = new Queues(
                map.maps("queues").stream()
                        .map(each -> queue(each, queueIds, hours))
                        .toList(),
                map.maps("branches").stream()
                        .map(each -> branch(each, branchIds))
                        .toList(),
                map.maps("outcomes").stream()
                        .map(each -> outcome(each, outcomeIds))
                        .toList(),
                people);
        map.finish();
        check(queues, map);
        return queues;
    }

    private static void check(Queues queues, YamlMap map) {
        if (queues.all().isEmpty()) {
            map.wrong("needs at least one queue under 'queues'");
        }
        if (queues.outcomes().isEmpty()) {
            map.wrong("needs at least one outcome under 'outcomes'");
        }
        if (queues.all().stream().filter(Queue::web).count() > 1) {
            map.wrong("has more than one queue with 'web: true'; the chat widget has one");
        }
    }

    private Queue queue(YamlMap map, Ids ids, HoursReader hours) {
        Queue queue = new Queue(
                ids.read(map),
                Label.read(map, "name"),
                map.value("phones").map(YamlValue::list).orElse(List.of()).stream()
                        .map(this::phone)
                        .toList(),
                map.value("web").map(value -> value.flag(false)).orElse(false),
                map.value("members").map(YamlValue::texts).orElse(List.of()),
                serviceLevel(map.map("service-level")),
                terms(map, hours));
        map.finish();
        return queue;
    }

    private Terms terms(YamlMap map, HoursReader hours) {
        Terms terms = new Terms(
                WorkingReader.priority(map, Terms.USUAL_PRIORITY),
                WorkingReader.levels(map),
                hours.read(map),
                lingering(map));
        working.check(map, terms.skills());
        return terms;
    }

    private static Lingering lingering(YamlMap map) {
        Lingering usual = Lingering.USUAL;
        return new Lingering(
                map.value("short-abandon")
                        .map(value -> value.span(usual.shortAbandon()))
                        .orElse(usual.shortAbandon()),
                map.value("handling-time")
                        .map(value -> value.span(usual.handling()))
                        .orElse(usual.handling()),
                map.value("at-closing")
                        .map(value -> Closing.of(
                                value.oneOf(Closing.words(), usual.closing().word())))
                        .orElse(usual.closing()));
    }

    private String phone(YamlValue value) {
        String phone = value.text().replace(" ", "");
        if (!phone.matches("\\+[1-9]\\d{6,14}")) {
            value.wrong("must be a number with country code, as +31 85 000 0001, not '" + value.text() + "'");
        } else if (!phones.add(phone)) {
            value.wrong("leads to another queue already");
        }
        return phone;
    }

    private static ServiceLevel serviceLevel(YamlMap map) {
        ServiceLevel level = new ServiceLevel(
                map.value("percent")
                        .map(value -> (int) value.number(1, 100, USUAL.percent()))
                        .orElse(USUAL.percent()),
                map.value("within").map(value -> value.span(USUAL.within())).orElse(USUAL.within()));
        map.finish();
        return level;
    }

    private static Branch branch(YamlMap map, Ids ids) {
        Branch branch = new Branch(ids.read(map), map.text("name"));
        map.finish();
        return branch;
    }

    private static Outcome outcome(YamlMap map, Ids ids) {
        Outcome outcome = new Outcome(
                ids.read(map),
                Label.read(map, "label"),
                map.value("solves").map(value -> value.flag(false)).orElse(false));
        map.finish();
        return outcome;
    }
}
