package io.throughline.hub.contact;

import io.throughline.hub.contact.ContactEvent.CallConnected;
import io.throughline.hub.contact.ContactEvent.ContactAbandoned;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactHeld;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactResumed;
import io.throughline.hub.contact.ContactEvent.ContactWrappedUp;
import io.throughline.hub.contact.ContactEvent.FileAttached;
import io.throughline.hub.contact.ContactEvent.MessageSent;
import io.throughline.hub.contact.ContactEvent.NoteWritten;
import io.throughline.hub.contact.ContactEvent.OfferDeclined;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What agent, customer and telephone exchange do while a contact lasts, until it is wrapped up. */
public final class Talking {
    private static final int MAX_TEXT = 10_000;

    private Talking() {}

    /**
     * The telephone exchange connected customer and agent; an agent who only lifted the receiver accepts by that. Whoever
     * was asked beside the conversation is connected to the customer or, while she is asked to wait, to her agent.
     */
    public static Decision connected(ContactId id, Optional<AgentRef> agent) {
        return onContact(id, (contact, occasion) -> {
            Optional<AgentRef> asked = agent.filter(one -> contact.isOfferedTo(one.id()));
            if (contact.state().talks()) {
                return asked.map(colleague -> joined(contact, colleague))
                        .orElseGet(() -> Decided.events(new CallConnected(id)));
            }
            return !contact.state().over() && contact.state() != ContactState.WRAP_UP && agent.isPresent()
                    ? Decided.events(new ContactAccepted(id, agent.get()), new CallConnected(id))
                    : Decided.nothing();
        });
    }

    private static Decided joined(Contact contact, AgentRef colleague) {
        List<Event> events = new ArrayList<>(Offering.taken(contact, colleague));
        if (events.stream().anyMatch(ContactAccepted.class::isInstance)) {
            events.add(new CallConnected(contact.id()));
        }
        return new Decided.Events(events);
    }

    /**
     * The telephone of this agent could not be reached: whoever is asked is passed over, and what she had accepted waits
     * again, keeping its queue, and is not offered to her at once. Nothing when it is with somebody else by now.
     */
    public static Decision unreached(ContactId id, String agent, String cause) {
        return onContact(id, (contact, occasion) -> {
            String why = "telephone: " + cause;
            if (contact.isOfferedTo(agent)) {
                return Decided.events(
                        new OfferDeclined(id, contact.offer().orElseThrow().agent(), why));
            }
            return contact.agent()
                    .filter(her -> her.id().equals(agent) && contact.state().talks())
                    .map(her -> Decided.events(waiting(contact), new OfferDeclined(id, her, why)))
                    .orElseGet(Decided::nothing);
        });
    }

    /** It waits for somebody: in its queue, or where its agent was looking for somebody else. */
    static ContactQueued waiting(Contact contact) {
        return new ContactQueued(
                contact.id(),
                contact.inLine().queue().orElse(""),
                contact.seeking().flatMap(Contact.Seeking::forAgent));
    }

    /**
     * This agent put the receiver down, which ends the talk. Of two who talk while the customer waits the other one stays:
     * the colleague has her from then on, or is not asked any more. Nothing when the contact is with somebody else by now.
     */
    public static Decision left(ContactId id, String agent, String cause) {
        return onContact(id, (contact, occasion) -> {
            Optional<AgentRef> colleague = contact.consulted();
            if (colleague.filter(asked -> asked.id().equals(agent)).isPresent()) {
                return Decided.events(new OfferDeclined(id, colleague.get(), ""));
            }
            if (!contact.isWith(agent) || !contact.state().talks()) {
                return Decided.nothing();
            }
            return Decided.events(colleague
                    .<Event>map(asked -> new ContactAccepted(id, asked))
                    .orElseGet(() -> new ContactEnded(id, cause, "agent")));
        });
    }

    /** Asks the customer to wait. */
    public static Decision hold(ContactId id) {
        return onContact(id, mine((contact, occasion) -> switchTo(contact, ContactState.HELD, new ContactHeld(id))));
    }

    /** Goes on. */
    public static Decision resume(ContactId id) {
        return onContact(
                id,
                mine((contact, occasion) -> contact.consulted().isPresent()
                        ? consulting(occasion)
                        : switchTo(contact, ContactState.ACTIVE, new ContactResumed(id))));
    }

    /** Going on with her telephone means talking to the colleague; whether with the customer, she says at the desk. */
    private static Decided consulting(Occasion occasion) {
        return occasion.by().kind() == Actor.Kind.AGENT
                ? Decided.refuse("consulting", "You are talking to a colleague: let her in, or take the customer back.")
                : Decided.nothing();
    }

    private static Decided switchTo(Contact contact, ContactState state, Event event) {
        if (contact.state() == state) {
            return Decided.nothing();
        }
        return contact.state().talks()
                ? Decided.events(event)
                : Decided.refuse("no-conversation", "There is no conversation going on in this contact.");
    }

    /** Writes to the customer. */
    public static Decision send(ContactId id, String text) {
        return onContact(
                id, mine((contact, occasion) -> saying(contact, () -> written(text, new MessageSent(id, text)))));
    }

    /** Leaves a note for colleagues. */
    public static Decision note(ContactId id, String text) {
        return onContact(id, (contact, occasion) -> written(text, new NoteWritten(id, text)));
    }

    /** Sends a file to the customer, or lays it down for colleagues. */
    public static Decision attach(ContactId id, Attachment file, boolean internal) {
        FileAttached attached = new FileAttached(id, file, internal);
        return internal
                ? onContact(id, (contact, occasion) -> Decided.events(attached))
                : onContact(id, mine((contact, occasion) -> saying(contact, () -> Decided.events(attached))));
    }

    private static Decided saying(Contact contact, Supplier<Decided> words) {
        if (contact.channel() == Channel.PHONE) {
            return Decided.refuse("no-messages", "A telephone call takes no written messages.");
        }
        return contact.state().talks()
                ? words.get()
                : Decided.refuse("no-conversation", "There is no conversation going on in this contact.");
    }

    private static Decided written(String text, Event event) {
        return text.isBlank() || text.length() > MAX_TEXT
                ? Decided.refuse("text-length", "A text has 1 to " + MAX_TEXT + " characters.")
                : Decided.events(event);
    }

    /** The conversation ends; when nobody had accepted yet, it is abandoned. {@code by}: customer, agent or system. */
    public static Decision end(ContactId id, String cause, String by) {
        return onContact(id, mine((contact, occasion) -> {
            if (contact.state() == ContactState.WRAP_UP) {
                return Decided.nothing();
            }
            return contact.state().waits()
                    ? Decided.events(new ContactAbandoned(id, cause))
                    : Decided.events(new ContactEnded(id, cause, by));
        }));
    }

    /** Finishes the work with an outcome; a conversation that is not over is ended by it, but not a call. */
    public static Decision wrapUp(ContactId id, String outcome, String note) {
        return onContact(id, mine((contact, occasion) -> {
            if (note.length() > MAX_TEXT) {
                return Decided.refuse("text-length", "A note has at most " + MAX_TEXT + " characters.");
            }
            if (contact.state().waits()) {
                return Decided.refuse("not-accepted", "Accept this contact before you wrap it up.");
            }
            if (contact.callback().filter(it -> !it.done()).isPresent()) {
                return Decided.refuse(
                        "not-called-back", "Call her first: say whether you reached her, or when to try again.");
            }
            if (contact.state().talks() && contact.callback().isEmpty() && contact.channel() == Channel.PHONE) {
                return Decided.refuse(
                        "still-talking", "Hang up before you wrap up: the customer is still on the line.");
            }
            List<Event> events = new ArrayList<>();
            if (contact.state().talks()) {
                events.add(new ContactEnded(id, "wrapped-up", "agent"));
            }
            events.add(new ContactWrappedUp(id, outcome, note));
            return new Decided.Events(events);
        }));
    }

    /** Staff act only on contacts that are theirs; customers and exchanges act on their own anyway. */
    public static BiFunction<Contact, Occasion, Decided> mine(BiFunction<Contact, Occasion, Decided> decision) {
        return (contact, occasion) -> {
            boolean staff = occasion.by().kind() == Actor.Kind.AGENT;
            return staff && !contact.isWith(occasion.by().id()) ? notYours(contact) : decision.apply(contact, occasion);
        };
    }

    private static Decided notYours(Contact contact) {
        String whose = contact.agent().map(AgentRef::name).orElse("nobody yet");
        return Decided.refuse("not-yours", "This contact is not yours: it is with " + whose + ".");
    }

    /** A decision over one open contact. */
    public static Decision onContact(ContactId id, BiFunction<Contact, Occasion, Decided> decision) {
        return (context, occasion) -> context.get(Contacts.SLICE)
                .find(id)
                .map(contact -> decision.apply(contact, occasion))
                .orElseGet(() -> Decided.refuse("contact-over", "This contact is over."));
    }

    /** A decision over the open contact to which this call belongs now; nothing when there is none. */
    public static Decision onCall(String call, Function<ContactId, Decision> decision) {
        return (context, occasion) -> context.get(Contacts.SLICE)
                .findCall(call)
                .map(contact -> decision.apply(contact.id()).decide(context, occasion))
                .orElseGet(Decided::nothing);
    }

    /**
     * A decision over the open contact that the channel knows by its reference; nothing when there is none, or when we call
     * her back: what becomes of the line she came by counts no more.
     */
    public static Decision onReference(Channel channel, String reference, Function<ContactId, Decision> decision) {
        return (context, occasion) -> context.get(Contacts.SLICE)
                .findOpen(channel, reference)
                .filter(contact -> contact.callback().isEmpty())
                .map(contact -> decision.apply(contact.id()).decide(context, occasion))
                .orElseGet(Decided::nothing);
    }
}
