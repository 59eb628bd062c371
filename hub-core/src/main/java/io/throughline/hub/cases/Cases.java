package io.throughline.hub.cases;

import io.throughline.hub.cases.Case.Attempt;
import io.throughline.hub.cases.Case.Fact;
import io.throughline.hub.cases.Case.PromiseState;
import io.throughline.hub.cases.Case.Promised;
import io.throughline.hub.cases.CaseEvent.AttemptNoted;
import io.throughline.hub.cases.CaseEvent.CaseClosed;
import io.throughline.hub.cases.CaseEvent.CaseOpened;
import io.throughline.hub.cases.CaseEvent.ContactJoined;
import io.throughline.hub.cases.CaseEvent.FactLearned;
import io.throughline.hub.cases.CaseEvent.PromiseBroken;
import io.throughline.hub.cases.CaseEvent.PromiseKept;
import io.throughline.hub.cases.CaseEvent.PromiseMade;
import io.throughline.hub.cases.CaseEvent.PromisePassed;
import io.throughline.hub.cases.CaseEvent.PromiseWithdrawn;
import io.throughline.hub.cases.CaseEvent.QuestionAsked;
import io.throughline.hub.cases.CaseEvent.QuestionRepeated;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Feature;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.KeyChange;
import io.throughline.hub.story.Slice;
import io.throughline.hub.story.Transitions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The cases of a customer.
 *
 * @param open oldest first; all of them
 * @param closed the newest {@value #MAX_CLOSED}, newest first
 * @param repeats how often the customer was asked something that was known
 * @param repeated the newest {@value #MAX_REPEATED} of those times, newest first
 */
public record Cases(List<Case> open, List<Case> closed, int repeats, List<Repeat> repeated) {
    private static final int MAX_CLOSED = 20;
    private static final int MAX_REPEATED = 20;

    /** The customer was asked something that was known. */
    public record Repeat(
            UUID id,
            Instant at,
            CaseId caseId,
            String question,
            String askedBy,
            Optional<ContactId> contact,
            String knownAnswer,
            String knownBy,
            Instant knownSince) {}

    /** The slice of the context. */
    public static final Slice<Cases> SLICE =
            new Slice<>("cases", Cases.class, new Cases(List.of(), List.of(), 0, List.of()), Cases::after);

    private static final Map<String, Class<? extends Event>> TYPES = Map.ofEntries(
            Map.entry("case.opened.v1", CaseOpened.class),
            Map.entry("case.contact-joined.v1", ContactJoined.class),
            Map.entry("case.fact-learned.v1", FactLearned.class),
            Map.entry("case.question-asked.v1", QuestionAsked.class),
            Map.entry("case.question-repeated.v1", QuestionRepeated.class),
            Map.entry("case.attempt-noted.v1", AttemptNoted.class),
            Map.entry("case.promise-made.v1", PromiseMade.class),
            Map.entry("case.promise-passed.v1", PromisePassed.class),
            Map.entry("case.promise-kept.v1", PromiseKept.class),
            Map.entry("case.promise-broken.v1", PromiseBroken.class),
            Map.entry("case.promise-withdrawn.v1", PromiseWithdrawn.class),
            Map.entry("case.closed.v1", CaseClosed.class));

    /** The feature as the kernel knows it. */
    public static final Feature<Cases> FEATURE = new Feature<>(SLICE, TYPES, Cases::keys, Feature.notSearched());

    /** A case is found by its id, an open promise by when it is due. */
    private static KeyChange keys(Event event) {
        if (event instanceof CaseOpened opened) {
            return KeyChange.claim(opened.caseId().key());
        }
        return event instanceof PromiseMade made
                ? KeyChange.claim(new DuePromise(made.due(), made.caseId(), made.promise()).key())
                : DuePromise.settledBy(event)
                        .map(settled -> KeyChange.release(settled.key()))
                        .orElse(KeyChange.NONE);
    }

    private static final Transitions<Case, CaseEvent> TRANSITIONS = Transitions.<Case, CaseEvent>over(CaseEvent.class)
            .on(ContactJoined.class, (each, it, at) -> each.joinedBy(it.contact()))
            .on(FactLearned.class, (each, it, at) -> each.with(fact(it, at)))
            .on(AttemptNoted.class, (each, it, at) -> each.with(attempt(it, at)))
            .on(PromiseMade.class, (each, it, at) -> each.with(promised(it, at)))
            .on(PromisePassed.class, (each, it, at) -> each.with(it.promise(), promised -> promised.of(it.owner())))
            .on(
                    PromiseKept.class,
                    (each, it, at) -> each.with(it.promise(), promised -> promised.in(PromiseState.KEPT)))
            .on(
                    PromiseBroken.class,
                    (each, it, at) -> each.with(it.promise(), promised -> promised.in(PromiseState.BROKEN)))
            .on(
                    PromiseWithdrawn.class,
                    (each, it, at) -> each.with(it.promise(), promised -> promised.in(PromiseState.WITHDRAWN)))
            .on(CaseClosed.class, (each, it, at) -> each.closed(it.outcome()))
            .unchangedBy(List.of(CaseOpened.class, QuestionAsked.class, QuestionRepeated.class))
            .build();

    private static Fact fact(FactLearned learned, Happened it) {
        return new Fact(
                learned.question(),
                learned.answer(),
                it.at(),
                it.by().name(),
                learned.contact(),
                Optional.of(it.envelope().id()));
    }

    private static Attempt attempt(AttemptNoted noted, Happened it) {
        return new Attempt(
                noted.attempt(),
                noted.what(),
                noted.outcome(),
                it.at(),
                it.by().name(),
                it.envelope().id());
    }

    private static Promised promised(PromiseMade made, Happened it) {
        return new Promised(
                made.promise(),
                made.what(),
                made.owner(),
                made.due(),
                PromiseState.OPEN,
                it.at(),
                it.envelope().id());
    }

    private Cases after(Happened happened) {
        if (happened.event() instanceof CaseOpened opened) {
            Case fresh = Case.opened(opened, happened.at(), happened.envelope().id());
            return new Cases(Stream.concat(open.stream(), Stream.of(fresh)).toList(), closed, repeats, repeated);
        }
        if (!(happened.event() instanceof CaseEvent event)) {
            return this;
        }
        Cases counted = event instanceof QuestionRepeated again ? counted(again, happened) : this;
        return counted.find(event.caseId())
                .map(found -> counted.replaced(TRANSITIONS.after(found, event, happened)))
                .orElse(counted);
    }

    private Cases counted(QuestionRepeated again, Happened happened) {
        Repeat repeat = new Repeat(
                happened.envelope().id(),
                happened.at(),
                again.caseId(),
                again.question(),
                happened.by().name(),
                again.contact(),
                again.knownAnswer(),
                again.knownBy(),
                again.knownSince());
        List<Repeat> newest = Stream.concat(Stream.of(repeat), repeated.stream())
                .limit(MAX_REPEATED)
                .toList();
        return new Cases(open, closed, repeats + 1, newest);
    }

    private Cases replaced(Case changed) {
        if (changed.open()) {
            return new Cases(
                    open.stream()
                            .map(each -> each.id().equals(changed.id()) ? changed : each)
                            .toList(),
                    closed,
                    repeats,
                    repeated);
        }
        List<Case> stillOpen =
                open.stream().filter(each -> !each.id().equals(changed.id())).toList();
        List<Case> past = Stream.concat(
                        Stream.of(changed),
                        closed.stream().filter(each -> !each.id().equals(changed.id())))
                .limit(MAX_CLOSED)
                .toList();
        return new Cases(stillOpen, past, repeats, repeated);
    }

    /** Open ones and the newest closed ones. */
    public Stream<Case> all() {
        return Stream.concat(open.stream(), closed.stream());
    }

    /** The case with this id. */
    public Optional<Case> find(CaseId id) {
        return all().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The case that a contact is about; the newest open one when there are several, otherwise the last one closed. */
    public Optional<Case> of(ContactId contact) {
        return of(contact, open)
                .reduce((older, newer) -> newer)
                .or(() -> of(contact, closed).findFirst());
    }

    private static Stream<Case> of(ContactId contact, List<Case> cases) {
        return cases.stream().filter(each -> each.contacts().contains(contact));
    }
}
