package io.throughline.hub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NobodyIsAskedForTooLongTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final OfferWatch watch = new OfferWatch(LONGEST);

    private static Contact offered(Instant until) {
        return new Contact(
                new ContactId(new UUID(0, 1)),
                Channel.PHONE,
                "ref",
                "",
                "",
                ContactState.OFFERED,
                Optional.of("service"),
                Optional.empty(),
                Optional.of(new Contact.Offer(NOOR, until, false)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                NOON,
                NOON,
                NOON,
                new Words(0, "", "", Optional.empty()),
                Optional.empty(),
                new UUID(0, 1));
    }

    private boolean passed(Contact contact, Instant clock, int seconds) {
        return !watch.passed(
                        List.of(contact), clock, Duration.ofSeconds(seconds).toNanos())
                .isEmpty();
    }

    @Test
    void the_time_of_an_offer_passes() {
        Contact contact = offered(NOON.plusSeconds(20));
        assertThat(passed(contact, NOON, 0)).isFalse();
        assertThat(passed(contact, NOON.plusSeconds(19), 19)).isFalse();
        assertThat(passed(contact, NOON.plusSeconds(20), 20)).isTrue();
    }

    @Test
    void when_the_clock_is_set_forward_nobody_loses_her_time() {
        Contact contact = offered(NOON.plusSeconds(20));
        assertThat(passed(contact, NOON, 0)).isFalse();
        assertThat(passed(contact, NOON.plusSeconds(600), 19)).isFalse();
        assertThat(passed(contact, NOON.plusSeconds(601), 20)).isTrue();
    }

    @Test
    void when_the_clock_is_set_back_nobody_waits_for_the_difference() {
        Contact contact = offered(NOON.plusSeconds(20));
        assertThat(passed(contact, NOON, 0)).isFalse();
        assertThat(passed(contact, NOON.minusSeconds(580), 20)).isTrue();
    }

    @Test
    void an_offer_by_a_node_whose_clock_is_ahead_stands_for_as_long_as_any() {
        Contact contact = offered(NOON.plusSeconds(620));
        assertThat(passed(contact, NOON, 0)).isFalse();
        assertThat(passed(contact, NOON.plusSeconds(20), 20)).isTrue();
    }

    @Test
    void a_new_offer_of_the_same_contact_has_its_own_time() {
        assertThat(passed(offered(NOON.plusSeconds(20)), NOON, 0)).isFalse();
        Contact again = offered(NOON.plusSeconds(35));
        assertThat(passed(again, NOON.plusSeconds(15), 15)).isFalse();
        assertThat(passed(again, NOON.plusSeconds(30), 30)).isFalse();
        assertThat(passed(again, NOON.plusSeconds(35), 35)).isTrue();
    }
}
