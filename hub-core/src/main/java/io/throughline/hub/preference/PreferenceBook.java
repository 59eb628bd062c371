package io.throughline.hub.preference;

import io.throughline.hub.people.UserId;
import io.vertx.core.Future;
import java.util.Optional;

/**
 * What everybody chose, known to every node and through every restart. Every implementation passes {@code
 * PreferenceBookConformance}; futures fail with {@link io.throughline.hub.journal.JournalUnavailable} when the store does
 * not answer.
 */
public interface PreferenceBook {
    /** Holds what this person chose last; empty for who never did. */
    Future<Optional<Preferences>> of(UserId person);

    /** Keeps it in the place of what was chosen before. */
    Future<Void> keep(UserId person, Preferences preferences);
}
