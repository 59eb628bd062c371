package io.throughline.hub.later;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.later.LaterEvent.ContactCameBack;
import io.throughline.hub.later.LaterEvent.ContactPutAside;
import io.throughline.hub.story.Feature;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is kept for later of a customer's contacts.
 *
 * @param kept oldest first, one per contact; also what the course of the contact has overtaken
 */
public record Laters(List<Later> kept) {
    /**
     * One contact is kept for later.
     *
     * @param at when it was put aside
     */
    public record Later(ContactId contact, AgentRef agent, Instant until, int unread, Instant at) {
        /** Whether nothing has happened to the contact since that brings it back. */
        boolean holds(Contact now) {
            return now.id().equals(contact)
                    && now.isWith(agent.id())
                    && !now.since().isAfter(at)
                    && now.seeking().isEmpty()
                    && now.words().unread() <= unread;
        }
    }

    /** The slice of the context. */
    public static final Slice<Laters> SLICE = new Slice<>("laters", Laters.class, new Laters(List.of()), Laters::after);

    /** The feature as the kernel knows it. */
    public static final Feature<Laters> FEATURE = Feature.of(
            SLICE, Map.of("later.put-aside.v1", ContactPutAside.class, "later.came-back.v1", ContactCameBack.class));

    private Laters after(Happened happened) {
        if (happened.event() instanceof ContactPutAside aside) {
            Later later = new Later(aside.contact(), aside.agent(), aside.until(), aside.unread(), happened.at());
            List<Later> all =
                    Stream.concat(others(aside.contact()), Stream.of(later)).toList();
            return new Laters(all.subList(Math.max(0, all.size() - Contacts.MAX_OPEN), all.size()));
        }
        return happened.event() instanceof ContactCameBack back
                ? new Laters(others(back.contact()).toList())
                : this;
    }

    private Stream<Later> others(ContactId contact) {
        return kept.stream().filter(later -> !later.contact().equals(contact));
    }

    /** How it is kept for later, if it still is: what the customer writes, and every step of the contact, ends it. */
    public Optional<Later> of(Contact contact) {
        return kept.stream().filter(later -> later.holds(contact)).findFirst();
    }
}
