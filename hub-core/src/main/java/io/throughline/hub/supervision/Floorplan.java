package io.throughline.hub.supervision;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.floor.Card;
import io.throughline.hub.language.Label;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.queues.Break;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.queues.Terms;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The open contacts of a moment, and how rows are made of contacts. */
final class Floorplan {
    private final FloorNow floor;
    private final History history;
    private final Queues queues;
    private final Map<io.throughline.hub.contact.ContactId, Card> byContact;

    Floorplan(FloorNow floor, History history, Queues queues) {
        this.floor = floor;
        this.history = history;
        this.queues = queues;
        this.byContact = floor.cards().stream()
                .collect(Collectors.toMap(card -> card.contact().id(), Function.identity(), (first, same) -> first));
    }

    Instant now() {
        return floor.at();
    }

    /** Contacts that are going on; a visit that a branch only expects is none of them. */
    List<Card> present() {
        return floor.cards().stream().filter(card -> !expected(card.contact())).toList();
    }

    private boolean expected(Contact contact) {
        return contact.channel() == Channel.STORE
                && history.find(contact.id())
                        .map(Trace::expected)
                        .orElseGet(() -> contact.reference().startsWith(History.EXPECTED));
    }

    /** Contacts that wait for somebody, longest first; whoever is called back waits for nobody. */
    List<Card> waiting() {
        return present().stream()
                .filter(card -> card.contact().state().waits()
                        && card.contact().callback().isEmpty())
                .sorted(Comparator.comparing(this::waitsSince))
                .toList();
    }

    /** From when on its waiting counts; later than now for whoever waits until her queue opens. */
    Instant waitsSince(Card card) {
        Contact contact = card.contact();
        return contact.queue().map(queues::terms).orElse(Terms.USUAL).waitsSince(contact.queuedAt());
    }

    /** The contacts a colleague has or is asked to take. */
    List<Card> of(Colleague colleague) {
        return floor.cards().stream()
                .filter(card ->
                        card.contact().isWith(colleague.id()) || card.contact().isOfferedTo(colleague.id()))
                .toList();
    }

    /** Why somebody has a break, where she gave a reason of the configuration. */
    Optional<Label> reason(Presence presence) {
        return presence.state() == Presence.State.BREAK
                ? queues.working().pause(presence.reason()).map(Break::label)
                : Optional.empty();
    }

    Optional<Label> place(Optional<String> id) {
        return id.map(known -> queues.queue(known)
                .map(Queue::name)
                .or(() -> queues.branch(known).map(branch -> new Label(branch.name(), branch.name())))
                .orElse(new Label(known, known)));
    }

    Row row(Card card, Instant at, Label text) {
        Contact contact = card.contact();
        return new Row(
                Optional.of(contact.id()),
                Optional.of(card.customer()),
                card.name(),
                Optional.of(contact.channel()),
                place(contact.queue()),
                contact.agent().map(agent -> agent.name()),
                at,
                text);
    }

    Row row(Trace trace, Instant at, Label text) {
        return new Row(
                Optional.of(trace.contact()),
                Optional.of(trace.customer()),
                card(trace.contact()).flatMap(Card::name),
                Optional.of(trace.channel()),
                place(trace.queue()),
                trace.agent().map(agent -> agent.name()),
                at,
                text);
    }

    /** A row about a contact that may be forgotten, or about a customer without one. */
    Row row(Subject subject, Instant at, Label text) {
        return subject.contact()
                .flatMap(contact -> card(contact)
                        .map(card -> row(card, at, text))
                        .or(() -> history.find(contact).map(trace -> row(trace, at, text))))
                .orElseGet(() -> new Row(
                        subject.contact(),
                        Optional.of(subject.customer()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        at,
                        text));
    }

    private Optional<Card> card(ContactId contact) {
        return Optional.ofNullable(byContact.get(contact));
    }
}
