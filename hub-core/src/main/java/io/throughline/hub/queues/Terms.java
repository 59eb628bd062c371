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
 * @param lingering what holds for those who wait
 */
public record Terms(int priority, Map<String, Integer> skills, Optional<Hours> hours, Lingering lingering) {
    /** The priority of whatever has no other one. */
    public static final int USUAL_PRIORITY = 5;

    /** In the middle, for anybody, always open. */
    public static final Terms USUAL = new Terms(USUAL_PRIORITY, Map.of(), Optional.empty(), Lingering.USUAL);

    public Terms {
        skills = Map.copyOf(skills);
    }

    /** Whether it is open. */
    public boolean open(Instant at) {
        return hours.map(times -> times.open(at)).orElse(true);
    }

    /** Whether somebody who came then is served now: it is open, or was when she came and serves whoever is left. */
    public boolean serves(Instant now, Instant came) {
        return open(now) || (lingering.closing() == Lingering.Closing.SERVED && open(came));
    }

    /** When it is open again, from this moment on; empty when that is too far ahead to say. */
    public Optional<Instant> opens(Instant at) {
        return hours.map(times -> times.opens(at)).orElse(Optional.of(at));
    }

    /** From when on the waiting counts of somebody who came then: nobody is made to wait before it opens. */
    public Instant waitsSince(Instant came) {
        return opens(came).orElse(came);
    }
}
