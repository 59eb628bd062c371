package io.throughline.hub.routing;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contacts about which something was decided although the floor does not show it yet. Used on one thread. */
final class Asked {
    private final Map<ContactId, Pending> pending = new HashMap<>();

    /** The floor shows it from this version of the customer's stream on. */
    private record Pending(Optional<AgentRef> agent, long shownFrom) {}

    void clear() {
        pending.clear();
    }

    /** From now on the agent has the contact, as far as her capacity is concerned. */
    void given(ContactId contact, AgentRef agent) {
        pending.put(contact, new Pending(Optional.of(agent), Long.MAX_VALUE));
    }

    /** From now on the contact is left alone; whoever it is with still has it. */
    void changing(ContactId contact) {
        pending.put(contact, new Pending(Optional.empty(), Long.MAX_VALUE));
    }

    /** It is in the journal; the floor shows it, or will. */
    void confirmed(ContactId contact, long version, Floor floor) {
        boolean shown =
                floor.card(contact).filter(card -> card.version() < version).isEmpty();
        if (shown) {
            pending.remove(contact);
        } else {
            pending.computeIfPresent(contact, (id, known) -> new Pending(known.agent(), version));
        }
    }

    /** It did not come to it. */
    void refused(ContactId contact) {
        pending.remove(contact);
    }

    void noticed(Card card) {
        @Nullable Pending known = pending.get(card.contact().id());
        if (known != null && card.version() >= known.shownFrom()) {
            pending.remove(card.contact().id());
        }
    }

    /** Whether something about it is under way. */
    boolean has(ContactId contact) {
        return pending.containsKey(contact);
    }

    /** To whom it was given, if it was and the floor does not show it yet. */
    Optional<AgentRef> agent(ContactId contact) {
        return Optional.ofNullable(pending.get(contact)).flatMap(Pending::agent);
    }
}
