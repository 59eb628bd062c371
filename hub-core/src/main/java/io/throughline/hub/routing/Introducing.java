package io.throughline.hub.routing;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.floor.Card;
import io.throughline.hub.handoff.Handoffs.Handoff;
import io.throughline.hub.handoff.Handoffs.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who handed over a call and is still in it: she talks to the customer and the colleague until he has read the story. That
 * she put the receiver down nobody tells, so she counts as free again after a while, whether he confirms it or not.
 */
final class Introducing {
    private static final Duration MOST = Duration.ofMinutes(1);

    private Introducing() {}

    /** The sender who may be on the line with somebody else's customer. */
    static Optional<AgentRef> sender(Card card, Instant now) {
        Contact contact = card.contact();
        boolean talking = contact.channel() == Channel.PHONE
                && contact.state().talks()
                && now.isBefore(contact.since().plus(MOST));
        return card.handoff()
                .filter(handoff -> talking && handoff.stay() && handoff.state() == State.PENDING)
                .map(Handoff::sender)
                .filter(sender -> !contact.isWith(sender.id()));
    }
}
