package io.throughline.hub.queues;

import java.util.Map;

/**
 * What an agent can do.
 *
 * @param skills with the level of each, 1 to 9
 */
public record Ability(Map<String, Integer> skills, Capacity capacity) {
    /** Somebody of whom nothing is said. */
    public static final Ability USUAL = new Ability(Map.of(), Capacity.USUAL);

    public Ability {
        skills = Map.copyOf(skills);
    }

    /** Whether each of the needed skills is there, at that level at least. */
    public boolean meets(Map<String, Integer> needed) {
        return needed.entrySet().stream().allMatch(each -> skills.getOrDefault(each.getKey(), 0) >= each.getValue());
    }
}
