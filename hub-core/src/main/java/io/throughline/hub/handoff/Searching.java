package io.throughline.hub.handoff;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.Contact.Seeking;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactResumed;
import io.throughline.hub.contact.ContactEvent.OfferDeclined;
import io.throughline.hub.contact.ContactEvent.OfferExpired;
import io.throughline.hub.contact.ContactEvent.SearchEnded;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Offering;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.handoff.HandoffEvent.HandoffReturned;
import io.throughline.hub.handoff.Handoffs.State;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How looking for somebody else ends while the sender stays with the customer, other than by an acceptance. There is one
 * owner all the time: until somebody accepts it is the sender, from then on it is the receiver. Every end says why, in
 * the same step as what brought it about:
 *
 * <ul>
 *   <li>the one colleague it is for declines, or does not answer; a team goes on being asked
 *   <li>nobody took it in time, or the sender takes it back; whoever waits for her then waits no longer
 *   <li>the conversation ends, whoever ends it
 * </ul>
 *
 * <p>When the sender is gone meanwhile nothing ends: the customer waits for the same people, as if she had been handed on
 * without staying (see {@link io.throughline.hub.contact.Losing}).
 */
public final class Searching {
    private Searching() {}

    /** The acting agent, or the hub, gives up looking; nothing when nobody is looked for. */
    public static Decision callOff(ContactId id, String reason) {
        return (context, occasion) -> Talking.onContact(
                        id,
                        Talking.mine((contact, now) -> contact.seeking()
                                .map(any -> backTo(contact, ended(context, id, reason)))
                                .orElseGet(Decided::nothing)))
                .decide(context, occasion);
    }

    private static Decided backTo(Contact contact, List<Event> ended) {
        return contact.consulted().isPresent()
                ? HandingOff.and(new Decided.Events(ended), List.of(new ContactResumed(contact.id())))
                : new Decided.Events(ended);
    }

    /** The acting agent lets the colleague to whom she talks in to the customer, who is his from then on. */
    public static Decision introduce(ContactId id) {
        return Talking.onContact(
                id,
                Talking.mine((contact, now) -> contact.consulted()
                        .map(colleague -> Decided.events(new ContactAccepted(id, colleague)))
                        .orElseGet(() -> Decided.refuse("nobody-consulted", "You are not talking to a colleague."))));
    }

    /** As {@link Offering#decline}. */
    public static Decision decline(ContactId id, String reason) {
        return ending(id, Offering.decline(id, reason));
    }

    /** As {@link Offering#expire}. */
    public static Decision expire(ContactId id, Contact.Offer offer) {
        return ending(id, Offering.expire(id, offer));
    }

    /** As {@link Talking#unreached}. */
    public static Decision unreached(ContactId id, String agent, String cause) {
        return ending(id, Talking.unreached(id, agent, cause));
    }

    /** As {@link Talking#left}. */
    public static Decision left(ContactId id, String agent, String cause) {
        return ending(id, Talking.left(id, agent, cause));
    }

    /** Whether somebody else is looked for. */
    static boolean looks(Context context, ContactId id) {
        return seeking(context, id).isPresent();
    }

    private static Optional<Seeking> seeking(Context context, ContactId id) {
        return context.get(Contacts.SLICE).find(id).flatMap(Contact::seeking);
    }

    /** The same decision; where it leaves nobody to look for, that ends as well. */
    static Decision ending(ContactId id, Decision decision) {
        return (context, occasion) -> {
            Decided decided = decision.decide(context, occasion);
            Optional<String> why = seeking(context, id)
                    .filter(any -> decided instanceof Decided.Events)
                    .flatMap(seeking -> ((Decided.Events) decided)
                            .events().stream()
                                    .flatMap(event -> why(event, seeking).stream())
                                    .findFirst());
            return why.map(reason -> HandingOff.and(decided, ended(context, id, reason)))
                    .orElse(decided);
        };
    }

    private static Optional<String> why(Event event, Seeking seeking) {
        if (event instanceof ContactEnded ended) {
            return Optional.of(ended.by().equals("customer") ? Back.CUSTOMER_LEFT : Back.ENDED);
        }
        if (event instanceof OfferDeclined declined && isOnly(declined.agent(), seeking)) {
            return Optional.of(Back.DECLINED);
        }
        return event instanceof OfferExpired expired && isOnly(expired.agent(), seeking)
                ? Optional.of(Back.NO_ANSWER)
                : Optional.empty();
    }

    private static boolean isOnly(AgentRef agent, Seeking seeking) {
        return seeking.forAgent().filter(only -> only.id().equals(agent.id())).isPresent();
    }

    private static List<Event> ended(Context context, ContactId id, String reason) {
        List<Event> events = new ArrayList<>();
        events.add(new SearchEnded(id, reason));
        context.get(Handoffs.SLICE)
                .of(id)
                .filter(handoff -> handoff.state() == State.PENDING)
                .ifPresent(handoff -> events.add(new HandoffReturned(handoff.id(), reason)));
        return events;
    }
}
