package io.throughline.ui.live;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.floor.Card;
import io.throughline.hub.presence.Presence;
import io.throughline.ui.desk.Cards;
import io.throughline.ui.session.PresenceView;
import io.throughline.ui.stream.Feed;
import io.throughline.ui.stream.Message;
import io.throughline.ui.stream.Subscription;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells desks what changes on them. A card goes to whom it concerns now and to whom it concerned before, who sees by it
 * that it does not any more.
 */
public final class LiveFloor {
    private final Feed feed;
    private final Cards cards;
    private final Map<ContactId, Set<String>> concerned = new HashMap<>();

    /** Tells this feed. */
    public LiveFloor(Feed feed, Cards cards) {
        this.feed = feed;
        this.cards = cards;
    }

    /** A card shows something else. */
    public synchronized void changed(Card card) {
        Contact contact = card.contact();
        Set<String> now = addresses(contact);
        Set<String> all = new HashSet<>(now);
        all.addAll(concerned.getOrDefault(contact.id(), Set.of()));
        if (contact.state().over()) {
            concerned.remove(contact.id());
        } else {
            concerned.put(contact.id(), now);
        }
        feed.publish(new Message(
                all, "desk", contact.id().toString(), card.version(), language -> cards.view(card, language), false));
    }

    /** Where the desks are that list it. */
    static Set<String> addresses(Contact contact) {
        Set<String> addresses = new HashSet<>();
        contact.queue().map(Subscription::ofQueue).ifPresent(addresses::add);
        contact.agent().map(LiveFloor::address).ifPresent(addresses::add);
        contact.offer().map(Contact.Offer::agent).map(LiveFloor::address).ifPresent(addresses::add);
        contact.reservedFor().map(LiveFloor::address).ifPresent(addresses::add);
        return addresses;
    }

    private static String address(AgentRef agent) {
        return Subscription.ofAgent(agent.id());
    }

    /** Somebody's presence is another one. */
    public void changed(Presence presence) {
        feed.publish(new Message(
                Set.of(Subscription.ofAgent(presence.agent())),
                "presence",
                presence.agent(),
                presence.since().toEpochMilli(),
                language -> PresenceView.of(presence),
                true));
    }
}
