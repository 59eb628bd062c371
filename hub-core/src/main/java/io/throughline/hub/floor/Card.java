package io.throughline.hub.floor;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.handoff.Handoffs.Handoff;
import io.throughline.hub.language.Label;
import io.throughline.hub.mood.Face;
import io.throughline.hub.story.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * A contact as queues and desks show it.
 *
 * @param headline what it is about, in a few words; may be empty
 * @param handoff how it came to whoever has it or will have it
 * @param knows who of us handled her case or spoke with her last; only while it waits
 * @param later until when its agent keeps it for later
 * @param version of the customer's stream
 */
public record Card(
        CustomerId customer,
        Optional<String> name,
        Contact contact,
        Label headline,
        Optional<Face> mood,
        Optional<Handoff> handoff,
        Optional<AgentRef> knows,
        Optional<Instant> later,
        long version) {

    /** Whether it shows the same as another card, whatever the versions. */
    boolean showsTheSame(Card other) {
        return customer.equals(other.customer)
                && name.equals(other.name)
                && contact.equals(other.contact)
                && headline.equals(other.headline)
                && mood.equals(other.mood)
                && handoff.equals(other.handoff)
                && knows.equals(other.knows)
                && later.equals(other.later);
    }
}
