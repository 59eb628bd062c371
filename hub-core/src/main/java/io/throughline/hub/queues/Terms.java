package io.throughline.hub.queues;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * On which terms a queue is served.
 *
 * @param priority of its contacts, 1 to 9; higher ones go first, whoever waits longer
 * @param skills that whoever takes them needs, with the least level of each
 * @param hours when it is open; absent for always
 */
public record Terms(int priority, Map<String, Integer> skills, Optional<Hours> hours) {
    /** The priority of whatever has no other one. */
    public static final int USUAL_PRIORITY = 5;

    /** In the middle, for anybody, always open. */
    public static final Terms USUAL = new Terms(USUAL_PRIORITY, Map.of(), Optional.empty());

    public Terms {
        skills = Map.copyOf(skills);
    }

    /** Whether it is open. */
    public boolean open(Instant at) {
        return hours.map(times -> times.open(at)).orElse(true);
    }
}
