package io.throughline.hub.contact;

import io.throughline.hub.story.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can happen to a contact. */
public sealed interface ContactEvent extends Event {
    /** Which contact. */
    ContactId contact();

    /**
     * The customer reached us, or we call her.
     *
     * @param reference what the channel calls it: a call's or conversation's id
     * @param from the customer's number, the page, or empty
     * @param to the number, shop or branch she reached
     */
    record ContactOpened(ContactId contact, Channel channel, String reference, String from, String to)
            implements ContactEvent {}

    /**
     * It waits in a queue from now on.
     *
     * @param forAgent the one agent it waits for, when it was handed to a person
     */
    record ContactQueued(ContactId contact, String queue, Optional<AgentRef> forAgent) implements ContactEvent {}

    /**
     * A plan says where it waits.
     *
     * @param rule which of the plan's rules holds
     * @param step how many places it was in before
     * @param next the places after this one
     */
    record ContactRouted(ContactId contact, String plan, String rule, int step, Route route, List<Route> next)
            implements ContactEvent {
        public ContactRouted {
            next = List.copyOf(next);
        }
    }

    /** One agent is asked to accept it, until a moment. */
    record ContactOffered(ContactId contact, AgentRef agent, Instant until) implements ContactEvent {}

    /** The agent said no. */
    record OfferDeclined(ContactId contact, AgentRef agent, String reason) implements ContactEvent {}

    /** The agent did not answer in time. */
    record OfferExpired(ContactId contact, AgentRef agent) implements ContactEvent {}

    /** The agent takes it. */
    record ContactAccepted(ContactId contact, AgentRef agent) implements ContactEvent {}

    /**
     * Its agent looks for somebody else and stays until that one accepts: it is offered beside the conversation, and moves
     * with {@link ContactAccepted}.
     *
     * @param forAgent the one agent it is meant for, when it is handed to a person
     */
    record ColleagueSought(ContactId contact, String queue, Optional<AgentRef> forAgent) implements ContactEvent {}

    /** Its agent and the colleague who is asked talk to each other first; the customer goes on waiting with her agent. */
    record ColleagueConsulted(ContactId contact, AgentRef agent) implements ContactEvent {}

    /** Nobody else is looked for any more; it stays with whoever has it. */
    record SearchEnded(ContactId contact, String reason) implements ContactEvent {}

    /**
     * We call her instead of her waiting for us.
     *
     * @param number E.164
     * @param due from when on
     * @param promise what her case has of it
     */
    record CallbackAsked(ContactId contact, String number, Instant due, Optional<UUID> promise)
            implements ContactEvent {}

    /**
     * An agent called her.
     *
     * @param again when it is tried again, by whoever has room then; absent where its agent keeps it
     */
    record CallbackTried(ContactId contact, AgentRef agent, boolean reached, Optional<Instant> again)
            implements ContactEvent {}

    /**
     * The agent calls the customer: her own telephone rings first, then the customer's.
     *
     * @param call what the telephone system calls it
     * @param number E.164
     */
    record CustomerCalled(ContactId contact, AgentRef agent, String call, String number) implements ContactEvent {}

    /** The call came to nothing; {@code cause} says why, in a word. */
    record CustomerUnreached(ContactId contact, String number, String cause) implements ContactEvent {}

    /** The agent's browser is gone, and the customer still there. */
    record AgentLost(ContactId contact, AgentRef agent) implements ContactEvent {}

    /** Customer and agent hear each other. */
    record CallConnected(ContactId contact) implements ContactEvent {}

    /** The customer is asked to wait a moment. */
    record ContactHeld(ContactId contact) implements ContactEvent {}

    /** The conversation goes on. */
    record ContactResumed(ContactId contact) implements ContactEvent {}

    /** The customer wrote. */
    record MessageReceived(ContactId contact, String text) implements ContactEvent {}

    /** We wrote to the customer. */
    record MessageSent(ContactId contact, String text) implements ContactEvent {}

    /** A note among colleagues; the customer never sees it. */
    record NoteWritten(ContactId contact, String text) implements ContactEvent {}

    /**
     * A file was sent along.
     *
     * @param internal whether it is for colleagues; the customer never sees it then
     */
    record FileAttached(ContactId contact, Attachment file, boolean internal) implements ContactEvent {}

    /** The customer whom a branch expected has come. */
    record CustomerArrived(ContactId contact) implements ContactEvent {}

    /** The conversation is over. {@code by} is customer, agent or system. */
    record ContactEnded(ContactId contact, String cause, String by) implements ContactEvent {}

    /** The customer left before anybody accepted. */
    record ContactAbandoned(ContactId contact, String cause) implements ContactEvent {}

    /** The work is finished. {@code note} may be empty. */
    record ContactWrappedUp(ContactId contact, String outcome, String note) implements ContactEvent {}
}
