package io.throughline.hub.supervision;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.story.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * What supervision remembers of a contact.
 *
 * @param expected a visit that a branch expects and that has not come
 * @param queue where it waits or waited last
 * @param waitingSince when it began to wait for whoever serves the queue; absent when it does not, or waits for one
 *     person
 */
record Trace(
        ContactId contact,
        CustomerId customer,
        Channel channel,
        Instant openedAt,
        boolean expected,
        Optional<String> queue,
        Optional<AgentRef> agent,
        Optional<Instant> waitingSince) {
    static Trace opened(
            ContactId contact, CustomerId customer, Channel channel, Instant at, boolean expected, String to) {
        Optional<String> place = channel == Channel.STORE ? Optional.of(to) : Optional.empty();
        return new Trace(contact, customer, channel, at, expected, place, Optional.empty(), Optional.empty());
    }

    Trace queued(String in, boolean forOne, Instant at) {
        Optional<Instant> waiting = forOne || expected ? Optional.empty() : waitingSince.or(() -> Optional.of(at));
        return new Trace(contact, customer, channel, openedAt, expected, Optional.of(in), agent, waiting);
    }

    Trace arrived() {
        return new Trace(contact, customer, channel, openedAt, false, queue, agent, waitingSince);
    }

    Trace with(AgentRef by) {
        return new Trace(contact, customer, channel, openedAt, false, queue, Optional.of(by), Optional.empty());
    }

    Trace left() {
        return new Trace(contact, customer, channel, openedAt, expected, queue, agent, Optional.empty());
    }
}
