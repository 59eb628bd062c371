package io.throughline.hub.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactWrappedUp;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.journal.Position;
import io.throughline.hub.later.LaterEvent.ContactPutAside;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Envelope;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandlingTimesTest {
    private static final AgentRef NOOR = new AgentRef("noor", "Noor");
    private static final Duration TOLD = Duration.ofMinutes(5);
    private final HandlingTimes times = new HandlingTimes();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    private void happens(Event event) {
        UUID id = UUID.randomUUID();
        CustomerId customer = new CustomerId(new UUID(1, 1));
        Envelope envelope = new Envelope(id, "any", customer, 1, new Position(1, 1), now, Actor.HUB, id);
        times.accept(List.of(new Happened(envelope, event)));
    }

    private ContactId accepted(int n) {
        ContactId contact = new ContactId(new UUID(0, n));
        happens(new ContactQueued(contact, "service", Optional.empty()));
        now = now.plusSeconds(30);
        happens(new ContactAccepted(contact, NOOR));
        return contact;
    }

    @Test
    void what_is_configured_counts_like_five_contacts() {
        assertThat(times.mean("service", TOLD)).isEqualTo(TOLD);
        for (int i = 0; i < 5; i++) {
            ContactId contact = accepted(i);
            now = now.plus(Duration.ofMinutes(15));
            happens(new ContactWrappedUp(contact, "solved", ""));
        }
        assertThat(times.mean("service", TOLD)).isEqualTo(Duration.ofMinutes(10));
        assertThat(times.mean("technical", TOLD)).isEqualTo(TOLD);
    }

    @Test
    void giving_it_on_ends_the_handling_in_the_first_queue() {
        ContactId contact = accepted(1);
        now = now.plus(Duration.ofMinutes(11));
        happens(new ContactQueued(contact, "technical", Optional.empty()));
        assertThat(times.mean("service", TOLD)).isEqualTo(Duration.ofMinutes(6));
        happens(new ContactAccepted(contact, NOOR));
        happens(new ContactWrappedUp(contact, "solved", ""));
        assertThat(times.mean("technical", TOLD)).isEqualTo(TOLD.multipliedBy(5).dividedBy(6));
    }

    @Test
    void only_the_newest_count_and_what_was_kept_for_later_does_not() {
        for (int i = 0; i < 100; i++) {
            happens(new ContactWrappedUp(accepted(i), "solved", ""));
        }
        ContactId aside = accepted(101);
        happens(new ContactPutAside(aside, NOOR, now.plusSeconds(3600), 0));
        now = now.plus(Duration.ofHours(1));
        happens(new ContactWrappedUp(aside, "solved", ""));
        assertThat(times.mean("service", Duration.ofSeconds(55))).isEqualTo(Duration.ofSeconds(5));
    }
}
