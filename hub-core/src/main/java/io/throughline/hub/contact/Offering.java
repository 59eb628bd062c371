package io.throughline.hub.contact;

import static io.throughline.hub.contact.Talking.onContact;

import io.throughline.hub.contact.ContactEvent.ColleagueConsulted;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactOffered;
import io.throughline.hub.contact.ContactEvent.OfferDeclined;
import io.throughline.hub.contact.ContactEvent.OfferExpired;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A waiting contact is offered to one agent at a time, who accepts, declines or lets the time pass. */
public final class Offering {
    /** Code of the refusal of a contact that waits for anybody and has to be claimed. */
    public static final String CLAIM_FIRST = "claim-first";

    /** Somebody else is being asked. */
    public static final Refusal OFFERED_TO_COLLEAGUE =
            new Refusal("offered-to-colleague", "This contact is being offered to a colleague.");

    private static final int MAX_REASON = 500;

    private Offering() {}

    /**
     * Asks one agent, until a moment; beside the conversation, where its agent looks for somebody else. Refused when it does
     * not wait any more or somebody is being asked.
     */
    public static Decision offer(ContactId id, AgentRef agent, Instant until) {
        return onContact(id, (contact, occasion) -> {
            if (contact.state() != ContactState.QUEUED && !contact.seeks()) {
                return Decided.refuse("not-waiting", "This contact does not wait for an agent any more.");
            }
            return Decided.events(new ContactOffered(id, agent, until));
        });
    }

    /**
     * The acting agent takes what she is asked to take, or the visit that waits at her counter. What waits for anybody is
     * refused with {@link #CLAIM_FIRST}: nobody but who matches knows whether she has room.
     */
    public static Decision accept(ContactId id) {
        return taking(
                id,
                (contact, agent) -> contact.channel() == Channel.STORE
                        ? Decided.events(new ContactAccepted(id, agent))
                        : Decided.refuse(CLAIM_FIRST, "This contact waits for anybody; it has to be claimed."));
    }

    /**
     * The acting agent takes a contact that waits for anybody, by her own choice.
     *
     * @param room whether she can take one more that nobody offered her
     */
    public static Decision claim(ContactId id, boolean room) {
        return taking(
                id,
                (contact, agent) -> room
                        ? Decided.events(new ContactAccepted(id, agent))
                        : Decided.refuse("hands-full", "Finish what you have first, then take this contact."));
    }

    private static Decision taking(ContactId id, BiFunction<Contact, AgentRef, Decided> waiting) {
        return onContact(id, (contact, occasion) -> {
            AgentRef agent = AgentRef.of(occasion.by());
            if (contact.isWith(agent.id()) && contact.state().talks()) {
                return Decided.nothing();
            }
            if (contact.isOfferedTo(agent.id())) {
                return new Decided.Events(taken(contact, agent));
            }
            Optional<AgentRef> only =
                    contact.reservedFor().filter(one -> !one.id().equals(agent.id()));
            if (contact.state() == ContactState.QUEUED && only.isPresent()) {
                return Decided.refuse(
                        "reserved", "This contact was handed to " + only.get().name() + ".");
            }
            return contact.state() == ContactState.QUEUED ? waiting.apply(contact, agent) : refuse(contact);
        });
    }

    /**
     * What it means that whoever is asked is there: it is hers, unless its agent has asked the customer to wait. Then the
     * two talk first, and its agent says how it goes on.
     */
    static List<Event> taken(Contact contact, AgentRef agent) {
        if (contact.consulted().isPresent()) {
            return List.of();
        }
        boolean first = contact.state() == ContactState.HELD && contact.work() == Channel.PHONE;
        return List.of(first ? new ColleagueConsulted(contact.id(), agent) : new ContactAccepted(contact.id(), agent));
    }

    private static Decided refuse(Contact contact) {
        return contact.agent()
                .map(other -> Decided.refuse("with-colleague", other.name() + " has accepted this contact already."))
                .orElseGet(() -> contact.state() == ContactState.OFFERED
                        ? new Decided.Refused(OFFERED_TO_COLLEAGUE)
                        : Decided.refuse("not-waiting", "This contact does not wait for an agent any more."));
    }

    /** The acting agent says no; it waits again. */
    public static Decision decline(ContactId id, String reason) {
        return onContact(id, (contact, occasion) -> {
            AgentRef agent = AgentRef.of(occasion.by());
            if (reason.length() > MAX_REASON) {
                return Decided.refuse("text-length", "A reason has at most " + MAX_REASON + " characters.");
            }
            return contact.isOfferedTo(agent.id())
                    ? Decided.events(new OfferDeclined(id, agent, reason))
                    : Decided.refuse("not-offered", "This contact is not offered to you.");
        });
    }

    /** Nobody answers this offer any more; it waits again. Refused when somebody did, or when it is not the last one. */
    public static Decision expire(ContactId id, Contact.Offer offer) {
        return onContact(
                id,
                (contact, occasion) -> contact.offer().filter(offer::equals).isPresent()
                        ? Decided.events(new OfferExpired(id, offer.agent()))
                        : Decided.refuse("not-offered", "This offer of the contact does not stand any more."));
    }
}
