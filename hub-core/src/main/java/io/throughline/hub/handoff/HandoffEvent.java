package io.throughline.hub.handoff;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.story.Event;

/** What can happen to a handoff. */
public sealed interface HandoffEvent extends Event {
    /** Which handoff. */
    HandoffId handoff();

    /**
     * A colleague gave the contact on.
     *
     * @param from the contact in which it was given
     * @param contact the contact in which it will be received: the same one, or the visit that a branch expects
     */
    record HandoffGiven(
            HandoffId handoff,
            ContactId from,
            ContactId contact,
            AgentRef sender,
            Target to,
            String why,
            Briefing briefing)
            implements HandoffEvent {}

    /** The receiver has read it. */
    record HandoffAcknowledged(HandoffId handoff, AgentRef by) implements HandoffEvent {}

    /** Nobody took it; it is with the sender again. */
    record HandoffReturned(HandoffId handoff, String reason) implements HandoffEvent {}
}
