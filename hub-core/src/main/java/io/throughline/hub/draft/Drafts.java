package io.throughline.hub.draft;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.draft.Draft.Kind;
import io.throughline.hub.people.UserId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/**
 * Drafts, one per person, contact and kind, known to every node and through every restart. Every implementation passes
 * {@code DraftsConformance}; futures fail with {@link io.throughline.hub.journal.JournalUnavailable} when the store does
 * not answer.
 */
public interface Drafts {
    /** How many drafts one person can have; of more the oldest are forgotten. */
    int MOST = 100;

    /** Keeps it in the place of the one before. Holds whether there was none before. */
    Future<Boolean> keep(Draft draft);

    /** Holds what this person has not sent, newest first. */
    Future<List<Draft>> of(UserId person);

    /** It was sent or given up. Holds whether there was one. */
    Future<Boolean> drop(UserId person, ContactId contact, Kind kind);

    /** Forgets what nobody touched since the instant. */
    Future<Void> forget(Instant untouchedSince);
}
