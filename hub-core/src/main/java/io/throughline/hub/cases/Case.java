package io.throughline.hub.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.throughline.hub.contact.ContactId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a customer needs solved. Lists are oldest first and hold the newest {@value #MAX_ENTRIES}.
 *
 * @param event where the journal has its beginning
 * @param outcome set when it is closed
 */
public record Case(
        CaseId id,
        String topic,
        String title,
        Instant openedAt,
        UUID event,
        List<ContactId> contacts,
        List<Fact> facts,
        List<Attempt> attempts,
        List<Promised> promises,
        Optional<String> outcome) {
    private static final int MAX_ENTRIES = 50;

    /**
     * An answer to a question of the topic.
     *
     * @param by who heard it
     * @param event where the journal has it; absent for what follows from something else
     */
    public record Fact(
            String question, String answer, Instant at, String by, Optional<ContactId> contact, Optional<UUID> event) {}

    /** What was tried. */
    public record Attempt(UUID id, String what, String outcome, Instant at, String by, UUID event) {}

    /** What became of a promise. */
    public enum PromiseState {
        /** Still to be done. */
        @JsonProperty("open")
        OPEN,
        /** Done. */
        @JsonProperty("kept")
        KEPT,
        /** Not done. */
        @JsonProperty("broken")
        BROKEN,
        /** Need not be done any more. */
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    /** What we said we would do. */
    public record Promised(
            UUID id, String what, String owner, Instant due, PromiseState state, Instant at, UUID event) {
        Promised in(PromiseState newState) {
            return new Promised(id, what, owner, due, newState, at, event);
        }

        Promised of(String newOwner) {
            return new Promised(id, what, newOwner, due, state, at, event);
        }
    }

    static Case opened(CaseEvent.CaseOpened opened, Instant at, UUID event) {
        return new Case(
                opened.caseId(),
                opened.topic(),
                opened.title(),
                at,
                event,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** Whether it still needs solving. */
    public boolean open() {
        return outcome.isEmpty();
    }

    /** The fact that answers the question. */
    public Optional<Fact> fact(String question) {
        return facts.stream().filter(fact -> fact.question().equals(question)).findFirst();
    }

    /** The promise with this id. */
    public Optional<Promised> promise(UUID promise) {
        return promises.stream().filter(each -> each.id().equals(promise)).findFirst();
    }

    Case joinedBy(ContactId contact) {
        return contacts.contains(contact)
                ? this
                : new Case(
                        id, topic, title, openedAt, event, plus(contacts, contact), facts, attempts, promises, outcome);
    }

    Case with(Fact fact) {
        List<Fact> others = facts.stream()
                .filter(each -> !each.question().equals(fact.question()))
                .toList();
        return new Case(id, topic, title, openedAt, event, contacts, plus(others, fact), attempts, promises, outcome);
    }

    Case with(Attempt attempt) {
        return new Case(id, topic, title, openedAt, event, contacts, facts, plus(attempts, attempt), promises, outcome);
    }

    Case with(Promised promised) {
        return withPromises(plus(promises, promised));
    }

    Case with(UUID promise, UnaryOperator<Promised> change) {
        return withPromises(promises.stream()
                .map(each -> each.id().equals(promise) ? change.apply(each) : each)
                .toList());
    }

    private Case withPromises(List<Promised> changed) {
        return new Case(id, topic, title, openedAt, event, contacts, facts, attempts, changed, outcome);
    }

    Case closed(String how) {
        return new Case(id, topic, title, openedAt, event, contacts, facts, attempts, promises, Optional.of(how));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer =
                new ArrayList<>(Stream.concat(list.stream(), Stream.of(one)).toList());
        return List.copyOf(longer.subList(Math.max(0, longer.size() - MAX_ENTRIES), longer.size()));
    }
}
