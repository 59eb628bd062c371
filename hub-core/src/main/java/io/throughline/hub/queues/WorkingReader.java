package io.throughline.hub.queues;

import io.throughline.hub.language.Label;
import io.throughline.hub.yaml.Ids;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads what people can do and how much of it at a time. */
final class WorkingReader {
    private static final int MOST_AT_A_TIME = 50;
    private static final String STANDARD = "standard";

    private final Map<String, Capacity> capacities = new HashMap<>();
    private final Set<String> skills = new TreeSet<>();

    Working read(YamlMap top) {
        Ids ids = new Ids();
        top.maps("capacities").forEach(each -> capacities.put(ids.read(each), capacity(each)));
        Capacity standard = capacities.computeIfAbsent(STANDARD, any -> Capacity.USUAL);
        Map<String, Ability> agents = new HashMap<>();
        top.maps("agents").forEach(each -> agent(each, agents, standard));
        Ids breakIds = new Ids();
        List<Break> breaks =
                top.maps("breaks").stream().map(each -> pause(each, breakIds)).toList();
        return new Working(new Ability(Map.of(), standard), agents, breaks);
    }

    private static Capacity capacity(YamlMap map) {
        Capacity capacity = new Capacity(
                map.value("chats")
                        .map(value -> (int) value.number(0, MOST_AT_A_TIME, Capacity.USUAL.chats()))
                        .orElse(Capacity.USUAL.chats()),
                map.value("visits")
                        .map(value -> (int) value.number(0, MOST_AT_A_TIME, Capacity.USUAL.visits()))
                        .orElse(Capacity.USUAL.visits()),
                map.value("interruptible").map(value -> value.flag(false)).orElse(false));
        map.finish();
        return capacity;
    }

    private void agent(YamlMap map, Map<String, Ability> agents, Capacity standard) {
        String name = map.text("agent");
        Map<String, Integer> levels = levels(map);
        skills.addAll(levels.keySet());
        Capacity capacity = map.value("capacity")
                .map(value -> capacities.getOrDefault(value.oneOf(capacities.keySet(), STANDARD), standard))
                .orElse(standard);
        map.finish();
        if (agents.put(name, new Ability(levels, capacity)) != null) {
            map.wrong("is about '" + name + "', who is there already");
        }
    }

    private static Break pause(YamlMap map, Ids ids) {
        Break pause = new Break(ids.read(map), Label.read(map, "label"));
        map.finish();
        return pause;
    }

    /** The skills of whom the map is about, with their levels. */
    static Map<String, Integer> levels(YamlMap map) {
        Map<String, Integer> levels = new HashMap<>();
        map.map("skills").entries().forEach((skill, level) -> {
            if (!Ids.valid(skill)) {
                level.wrong("must be called by " + Ids.FORM);
            }
            levels.put(skill, (int) level.number(1, 9, 1));
        });
        return levels;
    }

    /** Notes a skill that a queue needs and nobody has: its contacts would wait for ever. */
    void check(YamlMap queue, Map<String, Integer> needed) {
        queue.map("skills").entries().forEach((skill, level) -> {
            if (needed.containsKey(skill) && !skills.contains(skill)) {
                level.wrong("is a skill that no agent has under 'agents'");
            }
        });
    }

    /** A whole number from 1 to 9 that may be absent. */
    static int priority(YamlMap map, int usual) {
        return map.value("priority")
                .map((YamlValue value) -> (int) value.number(1, 9, usual))
                .orElse(usual);
    }
}
