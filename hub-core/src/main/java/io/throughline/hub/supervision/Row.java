package io.throughline.hub.supervision;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.language.Label;
import io.throughline.hub.story.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a list that a figure opens.
 *
 * @param name the customer's, as far as the floor knows it
 * @param queue where it waited, or the branch it came to
 * @param at since when, or when
 */
public record Row(
        Optional<ContactId> contact,
        Optional<CustomerId> customer,
        Optional<String> name,
        Optional<Channel> channel,
        Optional<Label> queue,
        Optional<String> agent,
        Instant at,
        Label text) {
    /** The same with the customer's name. */
    public Row named(String customerName) {
        return new Row(contact, customer, Optional.of(customerName), channel, queue, agent, at, text);
    }
}
