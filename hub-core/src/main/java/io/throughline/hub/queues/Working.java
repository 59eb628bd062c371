package io.throughline.hub.queues;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How people work.
 *
 * @param usual what everybody can do of whom nothing is said
 * @param agents what the others can do, by their sign-in names
 * @param breaks why somebody may be away for a while
 */
public record Working(Ability usual, Map<String, Ability> agents, List<Break> breaks) {
    /** Everybody alike, breaks without a reason. */
    public static final Working USUAL = new Working(Ability.USUAL, Map.of(), List.of());

    public Working {
        agents = Map.copyOf(agents);
        breaks = List.copyOf(breaks);
    }

    /** The break of that id. */
    public Optional<Break> pause(String id) {
        return breaks.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What this agent can do. */
    public Ability of(String agent) {
        return agents.getOrDefault(agent, usual);
    }
}
