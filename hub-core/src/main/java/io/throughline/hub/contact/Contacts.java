package io.throughline.hub.contact;

import io.throughline.hub.contact.ContactEvent.AgentLost;
import io.throughline.hub.contact.ContactEvent.CallConnected;
import io.throughline.hub.contact.ContactEvent.CallbackAsked;
import io.throughline.hub.contact.ContactEvent.CallbackTried;
import io.throughline.hub.contact.ContactEvent.ColleagueConsulted;
import io.throughline.hub.contact.ContactEvent.ColleagueSought;
import io.throughline.hub.contact.ContactEvent.ContactAbandoned;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactHeld;
import io.throughline.hub.contact.ContactEvent.ContactOffered;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactResumed;
import io.throughline.hub.contact.ContactEvent.ContactRouted;
import io.throughline.hub.contact.ContactEvent.ContactWrappedUp;
import io.throughline.hub.contact.ContactEvent.CustomerArrived;
import io.throughline.hub.contact.ContactEvent.CustomerCalled;
import io.throughline.hub.contact.ContactEvent.CustomerUnreached;
import io.throughline.hub.contact.ContactEvent.FileAttached;
import io.throughline.hub.contact.ContactEvent.MessageReceived;
import io.throughline.hub.contact.ContactEvent.MessageSent;
import io.throughline.hub.contact.ContactEvent.NoteWritten;
import io.throughline.hub.contact.ContactEvent.OfferDeclined;
import io.throughline.hub.contact.ContactEvent.OfferExpired;
import io.throughline.hub.contact.ContactEvent.SearchEnded;
import io.throughline.hub.journal.Key;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Feature;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.KeyChange;
import io.throughline.hub.story.Slice;
import io.throughline.hub.story.Transitions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contacts of a customer.
 *
 * @param open oldest first; all of them, at most {@value #MAX_OPEN}
 * @param past the newest {@value #MAX_PAST} that are over, newest first
 * @param count how many there ever were
 */
public record Contacts(List<Contact> open, List<Contact> past, int count) {
    /** Kind of the keys that exist while a contact is open. */
    public static final String OPEN_KEY = "open-contact";

    /** How many contacts of one customer can be open at a time. */
    public static final int MAX_OPEN = 40;

    private static final int MAX_PAST = 30;

    /** The slice of the context. */
    public static final Slice<Contacts> SLICE =
            new Slice<>("contacts", Contacts.class, new Contacts(List.of(), List.of(), 0), Contacts::after);

    private static final Map<String, Class<? extends Event>> TYPES = Map.ofEntries(
            Map.entry("contact.opened.v1", ContactOpened.class),
            Map.entry("contact.queued.v1", ContactQueued.class),
            Map.entry("contact.routed.v1", ContactRouted.class),
            Map.entry("contact.offered.v1", ContactOffered.class),
            Map.entry("contact.offer-declined.v1", OfferDeclined.class),
            Map.entry("contact.offer-expired.v1", OfferExpired.class),
            Map.entry("contact.accepted.v1", ContactAccepted.class),
            Map.entry("contact.colleague-sought.v1", ColleagueSought.class),
            Map.entry("contact.colleague-consulted.v1", ColleagueConsulted.class),
            Map.entry("contact.search-ended.v1", SearchEnded.class),
            Map.entry("contact.callback-asked.v1", CallbackAsked.class),
            Map.entry("contact.callback-tried.v1", CallbackTried.class),
            Map.entry("contact.customer-called.v1", CustomerCalled.class),
            Map.entry("contact.customer-unreached.v1", CustomerUnreached.class),
            Map.entry("contact.agent-lost.v1", AgentLost.class),
            Map.entry("contact.connected.v1", CallConnected.class),
            Map.entry("contact.held.v1", ContactHeld.class),
            Map.entry("contact.resumed.v1", ContactResumed.class),
            Map.entry("contact.message-received.v1", MessageReceived.class),
            Map.entry("contact.message-sent.v1", MessageSent.class),
            Map.entry("contact.noted.v1", NoteWritten.class),
            Map.entry("contact.file-attached.v1", FileAttached.class),
            Map.entry("contact.arrived.v1", CustomerArrived.class),
            Map.entry("contact.ended.v1", ContactEnded.class),
            Map.entry("contact.abandoned.v1", ContactAbandoned.class),
            Map.entry("contact.wrapped-up.v1", ContactWrappedUp.class));

    /** The feature as the kernel knows it. */
    public static final Feature<Contacts> FEATURE = new Feature<>(SLICE, TYPES, Contacts::keys, Feature.notSearched());

    private static final Transitions<Contact, ContactEvent> TRANSITIONS = Transitions.<Contact, ContactEvent>over(
                    ContactEvent.class)
            .on(ContactQueued.class, (contact, it, at) -> contact.queued(it.queue(), it.forAgent(), at.at()))
            .on(ContactRouted.class, (contact, it, at) -> contact.routed(Routed.at(it, at.at())))
            .on(ContactOffered.class, (contact, it, at) -> contact.offered(it.agent(), it.until(), at.at()))
            .on(OfferDeclined.class, (contact, it, at) -> contact.declined(it.agent(), at.at()))
            .on(OfferExpired.class, (contact, it, at) -> contact.unanswered(at.at()))
            .on(
                    ColleagueSought.class,
                    (contact, it, at) ->
                            contact.seeking(Optional.of(new Contact.Seeking(it.queue(), it.forAgent(), at.at()))))
            .on(ColleagueConsulted.class, (contact, it, at) -> contact.consulting())
            .on(
                    CallbackAsked.class,
                    (contact, it, at) ->
                            contact.callingBack(new Callback(it.number(), it.due(), 0, false, it.promise())))
            .on(CustomerCalled.class, (contact, it, at) -> contact.calling(it.call(), it.number()))
            .on(CustomerUnreached.class, (contact, it, at) -> contact.notCalling())
            .on(CallConnected.class, (contact, it, at) -> contact.connected())
            .on(CallbackTried.class, (contact, it, at) -> contact.called(it.reached(), it.again(), at.at()))
            .on(SearchEnded.class, (contact, it, at) -> contact.seeking(Optional.empty()))
            .on(ContactAccepted.class, (contact, it, at) -> contact.accepted(it.agent(), at.at()))
            .on(AgentLost.class, (contact, it, at) -> contact.lost(at.at()))
            .on(ContactHeld.class, (contact, it, at) -> contact.in(ContactState.HELD, at.at()))
            .on(ContactResumed.class, (contact, it, at) -> contact.in(ContactState.ACTIVE, at.at()))
            .on(
                    MessageReceived.class,
                    (contact, it, at) -> contact.words(
                            contact.words().heard(it.text(), at.envelope().id())))
            .on(
                    MessageSent.class,
                    (contact, it, at) -> contact.words(contact.words().read()))
            .on(FileAttached.class, Contacts::attached)
            .on(ContactEnded.class, (contact, it, at) -> contact.in(ContactState.WRAP_UP, at.at()))
            .on(ContactAbandoned.class, (contact, it, at) -> contact.in(ContactState.ABANDONED, at.at()))
            .on(ContactWrappedUp.class, (contact, it, at) -> contact.wrappedUp(it.outcome(), at.at()))
            .unchangedBy(List.of(ContactOpened.class, NoteWritten.class, CustomerArrived.class))
            .build();

    private static Contact attached(Contact contact, FileAttached it, Happened at) {
        Words words = contact.words();
        if (at.by().kind() == Actor.Kind.CUSTOMER) {
            return contact.words(words.heard(it.file().name(), at.envelope().id()));
        }
        return it.internal() ? contact : contact.words(words.read());
    }

    private static KeyChange keys(Event event) {
        if (event instanceof ContactOpened opened) {
            ContactId id = opened.contact();
            return KeyChange.claim(id.key(), id.openKey(), referenceKey(opened.channel(), opened.reference()));
        }
        if (event instanceof CustomerCalled called) {
            return KeyChange.claim(referenceKey(Channel.PHONE, called.call()));
        }
        boolean over = event instanceof ContactWrappedUp || event instanceof ContactAbandoned;
        return over ? KeyChange.release(((ContactEvent) event).contact().openKey()) : KeyChange.NONE;
    }

    /** The key that leads from what a channel calls a contact to its customer. */
    public static Key referenceKey(Channel channel, String reference) {
        return new Key(channel.id() + "-contact", reference);
    }

    private Contacts after(Happened happened) {
        if (happened.event() instanceof ContactOpened opened) {
            return new Contacts(
                    plus(Contact.opened(
                            opened, happened.at(), happened.envelope().id())),
                    past,
                    count + 1);
        }
        if (!(happened.event() instanceof ContactEvent event)) {
            return this;
        }
        return find(event.contact())
                .map(contact -> replaced(TRANSITIONS.after(contact, event, happened)))
                .orElse(this);
    }

    private List<Contact> plus(Contact contact) {
        List<Contact> longer = new ArrayList<>(open);
        longer.add(contact);
        return List.copyOf(longer);
    }

    private Contacts replaced(Contact changed) {
        if (!changed.state().over()) {
            return new Contacts(
                    open.stream()
                            .map(each -> each.id().equals(changed.id()) ? changed : each)
                            .toList(),
                    past,
                    count);
        }
        List<Contact> stillOpen =
                open.stream().filter(each -> !each.id().equals(changed.id())).toList();
        List<Contact> over = Stream.concat(
                        Stream.of(changed),
                        past.stream().filter(each -> !each.id().equals(changed.id())))
                .limit(MAX_PAST)
                .toList();
        return new Contacts(stillOpen, over, count);
    }

    /** The open contact with this id. */
    public Optional<Contact> find(ContactId id) {
        return open.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    /** The contact with this id, open or among the newest that are over. */
    public Optional<Contact> findAny(ContactId id) {
        return all().filter(contact -> contact.id().equals(id)).findFirst();
    }

    /** The newest open contact that the channel knows by this reference. */
    public Optional<Contact> findOpen(Channel channel, String reference) {
        return open.stream()
                .filter(contact ->
                        contact.channel() == channel && contact.reference().equals(reference))
                .reduce((older, newer) -> newer);
    }

    /** The open contact to which this call belongs now: it came by it, or we call her by it. */
    public Optional<Contact> findCall(String call) {
        return open.stream()
                .filter(contact -> contact.call().equals(Optional.of(call)))
                .findFirst();
    }

    /** Whether no other contact can be opened before one is over. */
    public boolean full() {
        return open.size() >= MAX_OPEN;
    }

    /** Open ones and the newest past ones. */
    public Stream<Contact> all() {
        return Stream.concat(open.stream(), past.stream());
    }

    /** How many contacts there were since the instant, as far as the context remembers. */
    public long countSince(Instant since) {
        return all().filter(contact -> contact.openedAt().isAfter(since)).count();
    }
}
