package io.throughline.hub.routing;

import io.throughline.hub.contact.Contact;
import io.throughline.hub.floor.Card;
import io.throughline.hub.handoff.Handoffs.State;
import io.throughline.hub.queues.Terms;
import java.time.Instant;

/**
 * Whether a waiting contact is given to anybody now: its queue is open, or serves whoever came while it was, or a
 * colleague gave it on, who knows that somebody is there.
 */
public final class ServedNow {
    private ServedNow() {}

    /** The same of one contact, whose queue is served on these terms. */
    public static boolean is(Card card, Terms terms, Instant now) {
        Contact contact = card.contact();
        return isHanded(card)
                || contact.reservedFor().isPresent()
                || terms.serves(now, contact.queuedAt())
                || terms.serves(now, contact.openedAt());
    }

    /** Whether a colleague gave it on and nobody has confirmed that. */
    static boolean isHanded(Card card) {
        return card.handoff()
                .filter(handoff -> handoff.state() == State.PENDING)
                .isPresent();
    }
}
