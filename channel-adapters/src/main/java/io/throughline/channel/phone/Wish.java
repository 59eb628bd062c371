package io.throughline.channel.phone;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.floor.Card;
import io.throughline.hub.handoff.Handoffs;
import java.util.Optional;

/**
 * What the hub wants of a call now. A telephone system that is brought to it, from whatever it is in, needs no orders:
 * none can be lost, and none can come twice.
 *
 * @param agent whose telephone rings or talks; absent while the caller waits
 * @param asking tells one request to that agent from another: her telephone is tried once for each
 * @param caller the customer's name where she has one, for the display of the agent's telephone
 * @param asked whose telephone rings beside the conversation, because its agent looks for somebody else
 * @param dial the number, in E.164, by which the customer is called who has not answered yet
 * @param staying the sign-in name of who handed over and may stay on the line until the receiver has read the story
 */
public record Wish(
        Kind kind,
        Optional<AgentRef> agent,
        String asking,
        String caller,
        Optional<String> dial,
        Optional<Asked> asked,
        Optional<String> staying) {
    /** The hub wants nothing of it any more. */
    public static final Wish OVER = new Wish(Kind.OVER, Optional.empty(), "", "");

    /** The hub does not know the call yet: she waits until it does. */
    public static final Wish WAIT = new Wish(Kind.WAITING, Optional.empty(), "", "");

    /**
     * Somebody who is asked beside the conversation; {@code asking} as that of a wish.
     *
     * @param consulted whether she and the agent should hear each other while the caller waits
     */
    public record Asked(AgentRef agent, String asking, boolean consulted) {}

    /** With nobody else. */
    public Wish(Kind kind, Optional<AgentRef> agent, String asking, String caller) {
        this(kind, agent, asking, caller, Optional.empty(), Optional.empty(), Optional.empty());
    }

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
    static Wish of(Card card) {
        Contact contact = card.contact();
        String caller = card.name().orElse("");
        return switch (contact.state()) {
            case QUEUED -> new Wish(Kind.WAITING, Optional.empty(), "", caller);
            case OFFERED -> with(Kind.RINGING, contact, contact.offer().map(Contact.Offer::agent), caller);
            case ACTIVE -> with(Kind.TALKING, contact, contact.agent(), caller).among(card);
            case HELD -> with(Kind.HELD, contact, contact.agent(), caller).among(card);
            default -> OVER;
        };
    }

    private Wish among(Card card) {
        Optional<Asked> other = card.contact()
                .offer()
                .map(offer -> new Asked(offer.agent(), offer.agent().id() + "@" + offer.until(), offer.consulted()));
        Optional<String> sender = card.handoff()
                .filter(handoff -> handoff.stay() && handoff.state() == Handoffs.State.PENDING)
                .map(handoff -> handoff.sender().id())
                .filter(id -> !isFor(id));
        Optional<String> number =
                card.contact().outgoing().filter(calling -> !calling.answered()).map(Contact.Outgoing::number);
        return new Wish(kind, agent, asking, caller, number, other, sender);
    }

    private static Wish with(Kind kind, Contact contact, Optional<AgentRef> agent, String caller) {
        String asking = agent.map(AgentRef::id).orElse("") + "@" + contact.since();
        return new Wish(kind, agent, asking, caller);
    }

    /** Whether this agent's telephone belongs to the call now. */
    public boolean isFor(String agentId) {
        return agent.map(AgentRef::id).equals(Optional.of(agentId));
    }

    /** Whether this agent is asked beside the conversation. */
    public boolean asks(String agentId) {
        return asked.filter(other -> other.agent().id().equals(agentId)).isPresent();
    }

    /** Whether this agent is one of two who should hear each other while the caller waits. */
    public boolean consults(String agentId) {
        return asked.filter(Asked::consulted).isPresent() && (isFor(agentId) || asks(agentId));
    }

    /** Whether this agent handed over and may stay on the line. */
    public boolean lets(String agentId) {
        return staying.filter(agentId::equals).isPresent();
    }

    /** For which request the telephone of this agent rings. */
    public String askingOf(String agentId) {
        return asked.filter(other -> other.agent().id().equals(agentId))
                .map(Asked::asking)
                .orElse(asking);
    }

    /** Whether an agent has the caller. */
    public boolean talks() {
        return kind == Kind.TALKING || kind == Kind.HELD;
    }
}
