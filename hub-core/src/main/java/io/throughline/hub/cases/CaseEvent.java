package io.throughline.hub.cases;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.story.Event;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What can happen to a case. */
public sealed interface CaseEvent extends Event {
    /** Which case. */
    CaseId caseId();

    /** A customer needs something solved. */
    record CaseOpened(CaseId caseId, String topic, String title) implements CaseEvent {}

    /** A contact is about this case. */
    record ContactJoined(CaseId caseId, ContactId contact) implements CaseEvent {}

    /** The answer to a question of the topic became known, or changed. */
    record FactLearned(CaseId caseId, String question, String answer, Optional<ContactId> contact)
            implements CaseEvent {}

    /** The customer was asked something that nobody knew yet. */
    record QuestionAsked(CaseId caseId, String question, Optional<ContactId> contact) implements CaseEvent {}

    /** The customer was asked something that was known: what this product exists to prevent. */
    record QuestionRepeated(
            CaseId caseId,
            String question,
            Optional<ContactId> contact,
            String knownAnswer,
            String knownBy,
            Instant knownSince)
            implements CaseEvent {}

    /** Somebody tried something. */
    record AttemptNoted(CaseId caseId, UUID attempt, String what, String outcome) implements CaseEvent {}

    /** We said that we would do something before a moment. */
    record PromiseMade(CaseId caseId, UUID promise, String what, String owner, Instant due) implements CaseEvent {}

    /** Somebody else will do what was said: a person, a team or a branch, by name. */
    record PromisePassed(CaseId caseId, UUID promise, String owner) implements CaseEvent {}

    /**
     * We did what we said.
     *
     * @param due when it was due; events of before it was kept say nothing
     */
    record PromiseKept(CaseId caseId, UUID promise, Optional<Instant> due) implements CaseEvent {}

    /**
     * We did not do what we said.
     *
     * @param due when it was due; events of before it was kept say nothing
     */
    record PromiseBroken(CaseId caseId, UUID promise, Optional<Instant> due) implements CaseEvent {}

    /**
     * It need not be done any more.
     *
     * @param due when it was due; events of before it was kept say nothing
     */
    record PromiseWithdrawn(CaseId caseId, UUID promise, Optional<Instant> due) implements CaseEvent {}

    /** Solved, or given up. */
    record CaseClosed(CaseId caseId, String outcome) implements CaseEvent {}
}
