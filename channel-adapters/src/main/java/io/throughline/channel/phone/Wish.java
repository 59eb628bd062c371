package io.throughline.channel.phone;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import java.util.Optional;

/**
 * What the hub wants of a call now. A telephone system that is brought to it, from whatever it is in, needs no orders:
 * none can be lost, and none can come twice.
 *
 * @param agent whose telephone rings or talks; absent while the caller waits
 * @param asking tells one request to that agent from another: her telephone is tried once for each
 * @param caller the customer's name where she has one, for the display of the agent's telephone
 */
public record Wish(Kind kind, Optional<AgentRef> agent, String asking, String caller) {
    /** The hub wants nothing of it any more. */
    public static final Wish OVER = new Wish(Kind.OVER, Optional.empty(), "", "");

    /** The hub does not know the call yet: she waits until it does. */
    public static final Wish WAIT = new Wish(Kind.WAITING, Optional.empty(), "", "");

    /** What the caller should find herself in. */
    public enum Kind {
        /** She waits with music; nobody is called. */
        WAITING,
        /** She waits with music, and the agent's telephone rings. */
        RINGING,
        /** She and the agent hear each other. */
        TALKING,
        /** She waits with music, and the agent stays on the line. */
        HELD,
        /** The call is over. */
        OVER
    }

    /** What follows from where a contact is. */
    static Wish of(Contact contact, String caller) {
        return switch (contact.state()) {
            case QUEUED -> new Wish(Kind.WAITING, Optional.empty(), "", caller);
            case OFFERED -> with(Kind.RINGING, contact, contact.offer().map(Contact.Offer::agent), caller);
            case ACTIVE -> with(Kind.TALKING, contact, contact.agent(), caller);
            case HELD -> with(Kind.HELD, contact, contact.agent(), caller);
            default -> OVER;
        };
    }

    private static Wish with(Kind kind, Contact contact, Optional<AgentRef> agent, String caller) {
        String asking = agent.map(AgentRef::id).orElse("") + "@" + contact.since();
        return new Wish(kind, agent, asking, caller);
    }

    /** Whether this agent's telephone belongs to the call now. */
    public boolean isFor(String agentId) {
        return agent.map(AgentRef::id).equals(Optional.of(agentId));
    }

    /** Whether an agent has the caller. */
    public boolean talks() {
        return kind == Kind.TALKING || kind == Kind.HELD;
    }
}
