package io.throughline.hub.cases;

import io.throughline.hub.cases.Case.Fact;
import io.throughline.hub.cases.Case.PromiseState;
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
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Occasion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Solves what a customer needs: opens cases, learns facts, keeps promises. */
public final class Solving {
    private static final int MAX_TEXT = 2_000;

    private Solving() {}

    /** Opens a case about the topic for the contact, or joins the open one that is about the same. */
    public static Decision open(ContactId contact, String topic, String title) {
        return (context, occasion) -> {
            if (tooLong(title)) {
                return textLength();
            }
            Optional<Case> same = context.get(Cases.SLICE).open().stream()
                    .filter(each -> each.topic().equals(topic))
                    .findFirst();
            return same.map(found -> joined(found, contact)).orElseGet(() -> {
                CaseId id = new CaseId(occasion.id("case"));
                return Decided.events(new CaseOpened(id, topic, title), new ContactJoined(id, contact));
            });
        };
    }

    /** The contact is about this case. */
    public static Decision join(CaseId id, ContactId contact) {
        return onCase(id, (found, occasion) -> joined(found, contact));
    }

    private static Decided joined(Case found, ContactId contact) {
        return found.contacts().contains(contact)
                ? Decided.nothing()
                : Decided.events(new ContactJoined(found.id(), contact));
    }

    /** A contact that came of another one is about the same case. */
    public static List<Event> follow(Cases cases, ContactId from, ContactId to) {
        return cases.of(from)
                .filter(found -> found.open() && !found.contacts().contains(to))
                .map(found -> List.<Event>of(new ContactJoined(found.id(), to)))
                .orElse(List.of());
    }

    /** The answer to a question of the topic became known. */
    public static Decision learn(CaseId id, String question, String answer, Optional<ContactId> contact) {
        return onCase(id, (found, occasion) -> {
            if (answer.isBlank() || tooLong(answer)) {
                return textLength();
            }
            boolean known = found.fact(question)
                    .filter(fact -> fact.answer().equals(answer))
                    .isPresent();
            return known ? Decided.nothing() : Decided.events(new FactLearned(id, question, answer, contact));
        });
    }

    /**
     * The customer is asked a question of the topic; when the answer is known, that is a repeat.
     *
     * @param knownElsewhere what answers the question although nobody noted it in the case, such as a purchase
     */
    public static Decision ask(CaseId id, String question, Optional<ContactId> contact, Knowledge knownElsewhere) {
        return (context, occasion) -> onCase(id, (found, when) -> {
                    Optional<Fact> known =
                            found.fact(question).or(() -> knownElsewhere.about(context, found, question));
                    return Decided.events(known.<Event>map(fact -> repeat(id, question, contact, fact))
                            .orElseGet(() -> new QuestionAsked(id, question, contact)));
                })
                .decide(context, occasion);
    }

    private static Event repeat(CaseId id, String question, Optional<ContactId> contact, Fact fact) {
        return new QuestionRepeated(id, question, contact, fact.answer(), fact.by(), fact.at());
    }

    /** Somebody tried something. */
    public static Decision attempt(CaseId id, String what, String outcome) {
        return onCase(
                id,
                (found, occasion) -> what.isBlank() || tooLong(what) || tooLong(outcome)
                        ? textLength()
                        : Decided.events(new AttemptNoted(id, occasion.id("attempt"), what, outcome)));
    }

    /** We say that we will do something before a moment that is still to come. */
    public static Decision promise(CaseId id, String what, String owner, Instant due) {
        return onCase(id, (found, occasion) -> {
            if (what.isBlank() || tooLong(what)) {
                return textLength();
            }
            return due.isAfter(occasion.at())
                    ? Decided.events(new PromiseMade(id, occasion.id("promise"), what, owner, due))
                    : Decided.refuse("due-passed", "A promise needs a moment that is still to come.");
        });
    }

    /** Who will do what was said in the cases of these contacts changes from one to another: what a handoff brings along. */
    public static List<Event> pass(Cases cases, Collection<ContactId> contacts, String from, String to) {
        return cases.open().stream()
                .filter(found -> found.contacts().stream().anyMatch(contacts::contains))
                .flatMap(found -> found.promises().stream()
                        .filter(each -> each.state() == PromiseState.OPEN
                                && each.owner().equals(from))
                        .map(each -> (Event) new PromisePassed(found.id(), each.id(), to)))
                .toList();
    }

    /** The promise was kept. */
    public static Decision keep(CaseId id, UUID promise) {
        return onPromise(id, promise, PromiseState.KEPT, each -> new PromiseKept(id, promise, Optional.of(each.due())));
    }

    /** The promise was not kept. */
    public static Decision breakPromise(CaseId id, UUID promise) {
        return onPromise(
                id, promise, PromiseState.BROKEN, each -> new PromiseBroken(id, promise, Optional.of(each.due())));
    }

    /** The promise need not be kept any more. */
    public static Decision withdraw(CaseId id, UUID promise) {
        return onPromise(
                id,
                promise,
                PromiseState.WITHDRAWN,
                each -> new PromiseWithdrawn(id, promise, Optional.of(each.due())));
    }

    private static Decision onPromise(
            CaseId id, UUID promise, PromiseState state, Function<Case.Promised, Event> event) {
        Predicate<Case.Promised> open = each -> each.state() == PromiseState.OPEN;
        return onCase(
                id,
                (found, occasion) -> found.promise(promise)
                        .map(each -> each.state() == state
                                ? Decided.nothing()
                                : open.test(each)
                                        ? Decided.events(event.apply(each))
                                        : Decided.refuse("promise-settled", "This promise is settled already."))
                        .orElseGet(() -> Decided.refuse("unknown-promise", "This case has no such promise.")));
    }

    /**
     * The promise was not kept in time: nobody settled it before it was due. Deciding again changes nothing; also one
     * that its case has forgotten is broken, for nobody settled it.
     */
    public static Decision overdue(DuePromise overdue) {
        return (context, occasion) -> {
            Optional<Case.Promised> known =
                    context.get(Cases.SLICE).find(overdue.caseId()).flatMap(found -> found.promise(overdue.promise()));
            Instant due = known.map(Case.Promised::due).orElse(overdue.due());
            boolean settled =
                    known.filter(each -> each.state() != PromiseState.OPEN).isPresent();
            return settled || occasion.at().isBefore(due)
                    ? Decided.nothing()
                    : Decided.events(new PromiseBroken(overdue.caseId(), overdue.promise(), Optional.of(due)));
        };
    }

    /** The case is solved or given up. */
    public static Decision close(CaseId id, String outcome) {
        return onCase(id, (found, occasion) -> {
            if (tooLong(outcome)) {
                return textLength();
            }
            return found.open() ? Decided.events(new CaseClosed(id, outcome)) : Decided.nothing();
        });
    }

    /**
     * The same decision, after which nothing is left to do for the contact: its case is closed with the outcome in the same
     * step. The case stays open
     *
     * <ul>
     *   <li>while another contact that belongs to it is not over: whoever has that one is still at work
     *   <li>while a promise of it is open: somebody has still to do what was said, and closes the case after that
     * </ul>
     *
     * <p>A contact about several open cases closes the newest, which is the one its agent sees. A case that is kept with
     * another record of the same person is not looked into.
     */
    public static Decision solvedBy(ContactId contact, String outcome, Decision finishing) {
        return (context, occasion) -> {
            Decided finished = finishing.decide(context, occasion);
            if (!(finished instanceof Decided.Events events)) {
                return finished;
            }
            List<Event> closing = solved(context, contact)
                    .map(found -> List.<Event>of(new CaseClosed(found.id(), outcome)))
                    .orElse(List.of());
            return Decided.events(
                    Stream.concat(events.events().stream(), closing.stream()).toList());
        };
    }

    private static Optional<Case> solved(Context context, ContactId contact) {
        Contacts contacts = context.get(Contacts.SLICE);
        return context.get(Cases.SLICE).open().stream()
                .filter(found -> found.contacts().contains(contact))
                .reduce((older, newer) -> newer)
                .filter(found -> found.promises().stream().noneMatch(each -> each.state() == PromiseState.OPEN))
                .filter(found -> found.contacts().stream()
                        .filter(other -> !other.equals(contact))
                        .allMatch(other -> contacts.find(other).isEmpty()));
    }

    private static Decision onCase(CaseId id, BiFunction<Case, Occasion, Decided> decision) {
        return (context, occasion) -> context.get(Cases.SLICE)
                .find(id)
                .map(found -> decision.apply(found, occasion))
                .orElseGet(() -> Decided.refuse("unknown-case", "There is no such case any more."));
    }

    private static boolean tooLong(String text) {
        return text.length() > MAX_TEXT;
    }

    private static Decided textLength() {
        return Decided.refuse("text-length", "A text has 1 to " + MAX_TEXT + " characters.");
    }
}
