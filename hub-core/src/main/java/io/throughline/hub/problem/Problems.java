package io.throughline.hub.problem;

import com.hazelcast.core.HazelcastException;
import io.throughline.hub.bus.Unanswered;
import io.throughline.hub.journal.JournalBusy;
import io.throughline.hub.journal.JournalUnavailable;
import io.throughline.hub.lane.HubBusy;
import io.throughline.hub.routing.NobodyMatches;
import java.time.Duration;

/** The one place that says how a failure is answered. What is not listed here is a mistake of the hub: 500. */
public final class Problems {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(2);

    private Problems() {}

    /** The answer to a failure. */
    public static Problem of(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (failure instanceof FlawedRequest flawed) {
            return Problem.flawed(flawed.flaws());
        }
        if (failure instanceof HubBusy || failure instanceof JournalBusy) {
            return busy();
        }
        if (failure instanceof JournalUnavailable || failure instanceof HazelcastException) {
            return unavailable();
        }
        if (failure instanceof NobodyMatches || failure instanceof Unanswered) {
            return Problem.of("unavailable", "Nobody gives out contacts just now", 503)
                    .after(SOON);
        }
        return Problem.of("failed", "Something went wrong in the hub", 500);
    }

    /** The hub has more to do than it keeps in memory; nothing was stored. */
    public static Problem busy() {
        return Problem.of("busy", "The hub is busy; nothing was stored", 429).after(SOON);
    }

    /** The hub cannot reach what it needs; nothing was acknowledged. */
    public static Problem unavailable() {
        return Problem.of("unavailable", "The hub cannot reach what it needs", 503)
                .after(LATER);
    }
}
