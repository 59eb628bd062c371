package io.throughline.ui.desk;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Callback;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Routed;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Deck;
import io.throughline.hub.floor.Headlines;
import io.throughline.hub.handoff.Handoffs.Handoff;
import io.throughline.hub.language.Label;
import io.throughline.hub.person.Person;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.queues.Branch;
import io.throughline.hub.queues.Queues;
import io.throughline.ui.desk.CardView.CallbackOnCard;
import io.throughline.ui.desk.CardView.CallingOnCard;
import io.throughline.ui.desk.CardView.HandoffOnCard;
import io.throughline.ui.desk.CardView.SeekingOnCard;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Draws contacts as cards, in the language of the reader. */
public final class Cards {
    private final Queues queues;
    private final Function<Routed, Label> why;
    private final Headlines headlines;
    private final HandleReader handles;

    /**
     * Cards with these names for queues, and headlines where the floor has none.
     *
     * @param why a contact waits where it does
     */
    public Cards(Queues queues, Function<Routed, Label> why, Headlines headlines, HandleReader handles) {
        this.queues = queues;
        this.why = why;
        this.headlines = headlines;
        this.handles = handles;
    }

    /** The card of a contact of this person; empty when it is too long ago. */
    public Optional<CardView> of(Person person, ContactId id, Locale language) {
        Deck deck = new Deck(person, headlines);
        return person.records().stream()
                .flatMap(record -> record.get(Contacts.SLICE).findAny(id).stream()
                        .map(contact -> view(deck.card(record, contact), language)))
                .findFirst();
    }

    /** The cards of all open contacts of this person. */
    public List<CardView> open(Person person, Locale language) {
        Deck deck = new Deck(person, headlines);
        return person.records().stream()
                .flatMap(record -> record.get(Contacts.SLICE).open().stream()
                        .map(contact -> view(deck.card(record, contact), language)))
                .toList();
    }

    /** A card of the floor. */
    public CardView view(Card card, Locale language) {
        Contact contact = card.contact();
        return new CardView(
                contact.id().value(),
                card.customer().value(),
                card.name(),
                contact.channel(),
                contact.state(),
                contact.queue(),
                contact.queue().map(queue -> queueName(queue, language)),
                contact.routed().map(routed -> why.apply(routed).in(language)),
                agent(contact).map(NamedView::of),
                contact.since(),
                contact.openedAt(),
                text(card.headline().in(language)),
                card.mood(),
                contact.words().unread(),
                from(contact),
                card.handoff().map(Cards::handoff),
                contact.seeking().map(seeking -> seeking(seeking, card, language)),
                contact.callback().map(this::callback),
                contact.outgoing().map(calling -> new CallingOnCard(display(calling.number()), calling.answered())),
                contact.offer().filter(offer -> !offer.consulted()).map(Contact.Offer::until),
                card.later(),
                card.version());
    }

    /** The name of a queue or branch. */
    public String queueName(String id, Locale language) {
        return queues.queue(id)
                .map(queue -> queue.name().in(language))
                .or(() -> queues.branch(id).map(Branch::name))
                .orElse(id);
    }

    /** Who has it, or who is being asked. */
    private static Optional<AgentRef> agent(Contact contact) {
        return contact.agent().or(() -> contact.offer().map(Contact.Offer::agent));
    }

    private Optional<String> from(Contact contact) {
        return contact.channel() == Channel.PHONE
                ? handles.read(HandleKind.PHONE, contact.from()).map((Handle phone) -> handles.display(phone))
                : text(contact.from());
    }

    private static HandoffOnCard handoff(Handoff handoff) {
        return new HandoffOnCard(
                handoff.id().value(),
                handoff.state(),
                handoff.sender().name(),
                handoff.to().name());
    }

    private CallbackOnCard callback(Callback it) {
        String number = display(it.number());
        return new CallbackOnCard(number, it.number(), it.due(), it.attempts(), it.reached());
    }

    private String display(String number) {
        return handles.read(HandleKind.PHONE, number)
                .map((Handle phone) -> handles.display(phone))
                .orElse(number);
    }

    private SeekingOnCard seeking(Contact.Seeking seeking, Card card, Locale language) {
        String to = card.handoff()
                .map(handoff -> handoff.to().name())
                .orElseGet(() -> queueName(seeking.queue(), language));
        Contact contact = card.contact();
        return new SeekingOnCard(
                to,
                seeking.since(),
                contact.offer().map(offer -> NamedView.of(offer.agent())),
                contact.consulted().isPresent());
    }

    /** Ends a request about a contact that the context does not remember any more. */
    static ProblemException tooLongAgo() {
        return new ProblemException(Problem.notFound("This contact is too long ago"));
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(given -> !given.isBlank());
    }
}
