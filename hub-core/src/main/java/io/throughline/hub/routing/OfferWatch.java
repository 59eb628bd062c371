package io.throughline.hub.routing;

import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose time to answer has passed. An offer says until when it stands, but the clock that said so may have been set since,
 * or is another node's. So the time that was left when the offer was first seen is counted down by what only measures
 * spans, and is never more than any offer gets.
 */
final class OfferWatch {
    private final Duration longest;
    private Map<ContactId, Open> open = Map.of();

    private record Open(Instant until, long endNanos) {}

    /** A watch over offers that stand for so long. */
    OfferWatch(Duration longest) {
        this.longest = longest;
    }

    /**
     * Those among the offered contacts whose time has passed.
     *
     * @param now what the clock of this node shows
     * @param nanos of the clock that nobody sets
     */
    List<Contact> passed(Collection<Contact> offered, Instant now, long nanos) {
        Map<ContactId, Open> seen = new HashMap<>();
        List<Contact> passed = new ArrayList<>();
        for (Contact contact : offered) {
            contact.offer()
                    .filter(offer -> !offer.consulted())
                    .map(offer -> open(contact.id(), offer.until(), now, nanos))
                    .ifPresent(watched -> {
                        seen.put(contact.id(), watched);
                        if (nanos - watched.endNanos() >= 0) {
                            passed.add(contact);
                        }
                    });
        }
        open = seen;
        return passed;
    }

    private Open open(ContactId contact, Instant until, Instant now, long nanos) {
        Open before = open.get(contact);
        return before != null && before.until().equals(until)
                ? before
                : new Open(until, nanos + left(Duration.between(now, until)).toNanos());
    }

    private Duration left(Duration told) {
        if (told.isNegative()) {
            return Duration.ZERO;
        }
        return told.compareTo(longest) < 0 ? told : longest;
    }
}
