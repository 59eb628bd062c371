package io.throughline.hub.later;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.story.Event;
import java.time.Instant;

/** What can happen to a contact that is kept for later. */
public sealed interface LaterEvent extends Event {
    /** Which contact. */
    ContactId contact();

    /**
     * The agent goes on with it at a moment.
     *
     * @param unread how many of the customer's words were unread then: one more brings it back
     */
    record ContactPutAside(ContactId contact, AgentRef agent, Instant until, int unread) implements LaterEvent {}

    /** The moment has come, or the agent went on before it. */
    record ContactCameBack(ContactId contact) implements LaterEvent {}
}
