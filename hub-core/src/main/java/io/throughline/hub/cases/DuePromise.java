package io.throughline.hub.cases;

import io.throughline.hub.cases.CaseEvent.PromiseBroken;
import io.throughline.hub.cases.CaseEvent.PromiseKept;
import io.throughline.hub.cases.CaseEvent.PromiseWithdrawn;
import io.throughline.hub.journal.Key;
import io.throughline.hub.story.Event;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A promise that nobody settled yet. Its key exists for as long, and keys are in the order in which promises fall due, so
 * that the next ones can be asked for without looking at any customer.
 */
public record DuePromise(Instant due, CaseId caseId, UUID promise) {
    /** Kind of the keys of promises that nobody settled. */
    public static final String KEY = "open-promise";

    private static final int SECONDS = 12;

    /** The key that leads to the customer to whom it was made. */
    public Key key() {
        String seconds = String.format("%0" + SECONDS + "d", Math.max(0, due.getEpochSecond()));
        return new Key(KEY, seconds + "/" + caseId.value() + "/" + promise);
    }

    /** What a key says; to the second. */
    public static DuePromise of(Key key) {
        String[] parts = key.value().split("/", -1);
        return new DuePromise(
                Instant.ofEpochSecond(Long.parseLong(parts[0])),
                new CaseId(UUID.fromString(parts[1])),
                UUID.fromString(parts[2]));
    }

    /** What an event settles, if it settles a promise. */
    static Optional<DuePromise> settledBy(Event event) {
        if (event instanceof PromiseKept kept) {
            return kept.due().map(due -> new DuePromise(due, kept.caseId(), kept.promise()));
        }
        if (event instanceof PromiseBroken broken) {
            return broken.due().map(due -> new DuePromise(due, broken.caseId(), broken.promise()));
        }
        return event instanceof PromiseWithdrawn withdrawn
                ? withdrawn.due().map(due -> new DuePromise(due, withdrawn.caseId(), withdrawn.promise()))
                : Optional.empty();
    }
}
