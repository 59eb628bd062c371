package io.throughline.hub.supervision;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.story.CustomerId;
import java.util.Optional;

/** Whom something is about: a contact, or the customer herself where no contact is known. */
record Subject(CustomerId customer, Optional<ContactId> contact) {
    static Subject of(Trace trace) {
        return new Subject(trace.customer(), Optional.of(trace.contact()));
    }
}
