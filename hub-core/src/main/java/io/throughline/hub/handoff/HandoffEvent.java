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
     * @param stay whether the sender stays with the customer until the receiver accepts
     */
    record HandoffGiven(
            HandoffId handoff,
            ContactId from,
            ContactId contact,
            AgentRef sender,
            Target to,
            String why,
            Briefing briefing,
            boolean stay)
            implements HandoffEvent {}

    /** The receiver has read it. */
    record HandoffAcknowledged(HandoffId handoff, AgentRef by) implements HandoffEvent {}

    /** It did not come to it; it is with the sender again, or over. {@code reason} is a code, or words of old. */
    record HandoffReturned(HandoffId handoff, String reason) implements HandoffEvent {}
}
