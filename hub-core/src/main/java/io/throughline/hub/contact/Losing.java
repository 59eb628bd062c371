package io.throughline.hub.contact;

import io.throughline.hub.contact.ContactEvent.AgentLost;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;

/** The customer is still there, but her agent is not. */
public final class Losing {
    private Losing() {}

    /**
     * A conversation loses its agent: it waits in its queue again, or for whoever she was looking for, before everything
     * else. Whoever she talks to about it has it from then on. Nothing if it has changed.
     */
    public static Decision agent(ContactId id, AgentRef agent) {
        return Talking.onContact(
                id,
                (contact, occasion) -> contact.queue()
                        .filter(queue ->
                                contact.isWith(agent.id()) && contact.state().talks())
                        .map(queue -> contact.consulted()
                                .map(colleague -> Decided.events(new ContactAccepted(id, colleague)))
                                .orElseGet(() -> Decided.events(new AgentLost(id, agent), Talking.waiting(contact))))
                        .orElseGet(Decided::nothing));
    }
}
