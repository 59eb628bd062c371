package io.throughline.hub.plan;

import io.throughline.hub.contact.Route;
import io.throughline.hub.language.Label;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.yaml.Ids;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Turns {@code routing.yaml} into plans, noting everything that is wrong. */
final class PlansReader {
    private static final Duration USUAL_LAST_AGENT = Duration.ofSeconds(20);

    private final Queues queues;

    PlansReader(Queues queues) {
        this.queues = queues;
    }

    Plans read(YamlMap map) {
        Duration lastAgent = map.value("last-agent")
                .map(value -> value.span(USUAL_LAST_AGENT))
                .orElse(USUAL_LAST_AGENT);
        Ids ids = new Ids();
        List<Plan> plans =
                map.maps("plans").stream().map(each -> plan(each, ids)).toList();
        map.finish();
        return new Plans(plans, lastAgent, queues);
    }

    private Plan plan(YamlMap map, Ids ids) {
        String id = ids.read(map);
        Condition when = when(map);
        Ids ruleIds = new Ids();
        List<Rule> rules = new ArrayList<>();
        Optional<String> always = Optional.empty();
        for (YamlMap each : map.maps("rules")) {
            Rule rule = rule(each, ruleIds);
            always.ifPresent(before -> each.wrong("never comes to its turn: '" + before + "' before it always holds"));
            always = always.or(() ->
                    Optional.of(rule.id()).filter(known -> each.value("when").isEmpty()));
            rules.add(rule);
        }
        if (rules.isEmpty()) {
            map.wrong("needs at least one rule under 'rules'");
        }
        map.finish();
        return new Plan(id, when, rules);
    }

    private static Condition when(YamlMap map) {
        return map.value("when").map(Condition::read).orElse(Condition.ALWAYS);
    }

    private Rule rule(YamlMap map, Ids ids) {
        String id = ids.read(map);
        Optional<Label> label = Label.readOptional(map, "label");
        Condition when = when(map);
        List<YamlMap> maps = map.maps("routes");
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            routes.add(route(maps.get(i), i == maps.size() - 1));
        }
        if (routes.isEmpty()) {
            map.wrong("needs at least one route under 'routes'");
        }
        map.finish();
        return new Rule(id, label, when, routes);
    }

    private Route route(YamlMap map, boolean last) {
        String queue = map.required("queue").map(this::queue).orElse(Plans.ASKED);
        Optional<Integer> priority = map.value("priority").map(value -> (int) value.number(1, 9, 5));
        Optional<Duration> timeout = map.value("timeout").map(value -> value.span(Duration.ZERO));
        if (last && timeout.isPresent()) {
            map.value("timeout").ifPresent(value -> value.wrong("leads nowhere: no route comes after this one"));
        }
        if (!last && timeout.isEmpty()) {
            map.wrong("needs 'timeout': without it the routes after it are never taken");
        }
        map.finish();
        return new Route(queue, priority, timeout);
    }

    private String queue(YamlValue value) {
        TreeSet<String> known = new TreeSet<>();
        queues.all().stream().map(Queue::id).forEach(known::add);
        known.add(Plans.ASKED);
        return value.oneOf(known, Plans.ASKED);
    }
}
