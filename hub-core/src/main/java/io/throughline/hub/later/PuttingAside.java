package io.throughline.hub.later;

import static io.throughline.hub.contact.Talking.onContact;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.later.LaterEvent.ContactCameBack;
import io.throughline.hub.later.LaterEvent.ContactPutAside;
import io.throughline.hub.later.Laters.Later;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An agent keeps a contact of hers for later; at the moment it is back with her, or with her team when she is away. */
public final class PuttingAside {
    private static final Duration LONGEST = Duration.ofDays(60);

    private PuttingAside() {}

    /** The acting agent goes on with it at a moment. Refused while the customer is on the line. */
    public static Decision until(ContactId id, Instant until) {
        return onContact(id, Talking.mine((contact, occasion) -> {
            if (contact.channel() != Channel.WEB && contact.state() != ContactState.WRAP_UP) {
                return Decided.refuse("on-the-line", "The customer is still there: end the conversation first.");
            }
            if (contact.seeking().isPresent()) {
                return Decided.refuse("seeking", "You are looking for a colleague: take that back first.");
            }
            if (!until.isAfter(occasion.at()) || until.isAfter(occasion.at().plus(LONGEST))) {
                return Decided.refuse("later-when", "A contact comes back at a moment within the next sixty days.");
            }
            return Decided.events(new ContactPutAside(
                    id, AgentRef.of(occasion.by()), until, contact.words().unread()));
        }));
    }

    /** The acting agent goes on with it now. */
    public static Decision now(ContactId id) {
        return (context, occasion) -> onContact(
                        id,
                        Talking.mine((contact, now) -> context.get(Laters.SLICE)
                                .of(contact)
                                .map(later -> Decided.events(new ContactCameBack(id)))
                                .orElseGet(Decided::nothing)))
                .decide(context, occasion);
    }

    /** Its moment has come. A conversation goes to its queue when its agent is not there; finished work waits for her. */
    public static Decision due(ContactId id, boolean agentIsThere) {
        return (context, occasion) -> onContact(
                        id,
                        (contact, now) -> context.get(Laters.SLICE)
                                .of(contact)
                                .filter(later -> isDue(later, now))
                                .map(later -> back(contact, agentIsThere))
                                .orElseGet(Decided::nothing))
                .decide(context, occasion);
    }

    private static boolean isDue(Later later, Occasion now) {
        return !now.at().isBefore(later.until());
    }

    private static Decided back(Contact contact, boolean agentIsThere) {
        List<Event> events = new ArrayList<>();
        events.add(new ContactCameBack(contact.id()));
        if (!agentIsThere && contact.state().talks()) {
            contact.queue()
                    .map(queue -> new ContactQueued(contact.id(), queue, Optional.empty()))
                    .ifPresent(events::add);
        }
        return new Decided.Events(events);
    }
}
