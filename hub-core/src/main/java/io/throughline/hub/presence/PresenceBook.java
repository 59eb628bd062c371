package io.throughline.hub.presence;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where it is written down who takes contacts, beside the journal: a cluster that was cut in two or switched off knows
 * it afterwards. Every implementation passes {@code PresenceBookConformance}; futures fail with {@link
 * io.throughline.hub.journal.JournalUnavailable} when the store does not answer.
 */
public interface PresenceBook {
    /**
     * A presence as it was written down.
     *
     * @param number of the statements about this agent; of two the higher one is newer, whatever clocks say
     */
    record Noted(Presence presence, long number) {}

    /** Writes it down; holds it with its number. */
    Future<Noted> note(Presence presence);

    /** Writes it down if the last statement about the agent still has this number; holds nothing if it has not. */
    Future<Optional<Noted>> noteIf(Presence presence, long number);

    /** Holds the last statement about everybody. */
    Future<List<Noted>> all();

    /** Holds the last statement about everybody of whom something was written down so lately. */
    Future<List<Noted>> within(Duration past);
}
