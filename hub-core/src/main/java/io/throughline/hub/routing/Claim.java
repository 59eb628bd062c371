package io.throughline.hub.routing;

import io.throughline.hub.bus.Question;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.story.Occasion;
import java.util.Optional;

/**
 * An agent takes, by her own choice, a contact that waits for anybody.
 *
 * @param occasion by her
 * @param version of the customer's stream that she saw, where she insists on it
 */
public record Claim(ContactId contact, Occasion occasion, Optional<Long> version) {
    /** Where the node that matches answers, by the name under which it has the lease. */
    static final Question<Claim, Claimed> QUESTION = new Question<>("routing.claims", Claim.class, Claimed.class);
}
