package io.throughline.hub.callback;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Callback;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.Contact.Outgoing;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.CustomerCalled;
import io.throughline.hub.contact.ContactEvent.CustomerUnreached;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.handoff.HandingOff;
import io.throughline.hub.handoff.Searching;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An agent calls a customer: her own telephone rings first, then the customer's. A call that comes to nothing says why; a
 * callback stays with its agent then, who tries again now or later, any other contact is over.
 */
public final class CallingOut {
    /** References of contacts that began with our call begin so. */
    public static final String CALLED = "called-";

    /** The cause when the agent hung up before the customer answered. */
    public static final String GIVEN_UP = "given-up";

    /** The cause when the agent's own telephone could not be reached. */
    static final String OWN_TELEPHONE = "own-telephone";

    private final Lines lines;

    /** Calls by these lines. */
    public CallingOut(Lines lines) {
        this.lines = lines;
    }

    /** The contact that the acting agent begins by calling this number, in E.164. */
    public Decision customer(ContactId id, String number) {
        return (context, occasion) -> {
            if (context.get(Contacts.SLICE).full()) {
                return Decided.refuse("too-many-contacts", "This customer has too many open contacts already.");
            }
            AgentRef agent = AgentRef.of(occasion.by());
            return by(
                    number,
                    line -> List.of(
                            new ContactOpened(id, Channel.PHONE, CALLED + id, number, ""),
                            new ContactAccepted(id, agent),
                            called(id, agent, line, number, occasion)));
        };
    }

    /** The acting agent calls back whoever wants to be called. */
    public Decision back(ContactId id) {
        return Talking.onContact(id, Talking.mine((contact, occasion) -> {
            if (contact.callback().isEmpty() || !contact.state().talks()) {
                return Decided.refuse("no-callback", "This contact is no callback of yours.");
            }
            if (contact.outgoing().isPresent()) {
                return Decided.refuse("calling", "You are calling this customer already.");
            }
            String number = contact.callback().map(Callback::number).orElseThrow();
            AgentRef agent = AgentRef.of(occasion.by());
            return by(number, line -> List.of(called(id, agent, line, number, occasion)));
        }));
    }

    private interface Calling {
        List<Event> by(Line line);
    }

    private Decided by(String number, Calling calling) {
        if (lines.all().isEmpty()) {
            return Decided.refuse("no-line", "No telephone system is set up to call customers.");
        }
        return lines.to(number)
                .<Decided>map(line -> new Decided.Events(calling.by(line)))
                .orElseGet(() -> Decided.refuse("number-not-allowed", "This number may not be called from here."));
    }

    private static Event called(ContactId id, AgentRef agent, Line line, String number, Occasion occasion) {
        return new CustomerCalled(id, agent, line.calls() + occasion.id("call"), number);
    }

    /** As {@link Talking#connected}; whoever was to be called back is reached by that. */
    public static Decision connected(ContactId id, Optional<AgentRef> agent) {
        return (context, occasion) -> {
            Decided connected = Talking.connected(id, agent).decide(context, occasion);
            return dialling(context, id)
                    .flatMap(contact -> contact.callback()
                            .filter(callback -> !callback.reached())
                            .flatMap(callback -> contact.agent())
                            .map(caller -> HandingOff.and(
                                    connected, CallingBack.tried(context, contact, caller, true, Optional.empty()))))
                    .orElse(connected);
        };
    }

    /** As {@link Searching#unreached}; an agent who calls and cannot be reached herself calls nobody. */
    public static Decision unreached(ContactId id, String agent, String cause) {
        return unless(id, OWN_TELEPHONE, "system", Searching.unreached(id, agent, cause));
    }

    /** As {@link Searching#left}; an agent who hangs up before the customer answers has given up. */
    public static Decision left(ContactId id, String agent, String cause) {
        return unless(id, GIVEN_UP, "agent", Searching.left(id, agent, cause));
    }

    /** As {@link HandingOff#end}; a call that nobody answered was no conversation. */
    public static Decision end(ContactId id, String cause, String by) {
        return unless(id, by.equals("agent") ? GIVEN_UP : cause, by, HandingOff.end(id, cause, by));
    }

    private static Decision unless(ContactId id, String cause, String by, Decision otherwise) {
        return (context, occasion) -> dialling(context, id).isEmpty()
                ? otherwise.decide(context, occasion)
                : Talking.onContact(id, Talking.mine((contact, now) -> inVain(contact, cause, by)))
                        .decide(context, occasion);
    }

    private static Decided inVain(Contact contact, String cause, String by) {
        String number = contact.outgoing().map(Outgoing::number).orElseThrow();
        List<Event> events = new ArrayList<>();
        events.add(new CustomerUnreached(contact.id(), number, cause));
        if (contact.callback().isEmpty()) {
            events.add(new ContactEnded(contact.id(), cause, by));
        }
        return new Decided.Events(events);
    }

    private static Optional<Contact> dialling(Context context, ContactId id) {
        return context.get(Contacts.SLICE).find(id).filter(Contact::dialling);
    }
}
