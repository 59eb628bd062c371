package io.throughline.hub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.routing.Matching.Candidate;
import io.throughline.hub.routing.Matching.Match;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CapacityIsNeverExceededTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");
    private static final AgentRef DAAN = new AgentRef("agent2", "Daan");

    private static Candidate free(AgentRef agent, int secondsAgo) {
        return new Candidate(agent, Set.of("service"), NOW.minusSeconds(secondsAgo));
    }

    private static Contact waiting(int id, Channel channel, int seconds) {
        return contact(id, channel, ContactState.QUEUED, Optional.empty(), seconds);
    }

    private static Contact contact(
            int id, Channel channel, ContactState state, Optional<AgentRef> agent, int waitedSeconds) {
        Instant since = NOW.minusSeconds(waitedSeconds);
        return new Contact(
                new ContactId(new UUID(0, id)),
                channel,
                "ref" + id,
                "",
                "",
                state,
                Optional.of("service"),
                agent,
                Optional.empty(),
                Optional.empty(),
                since,
                since,
                since,
                0,
                "",
                Optional.empty(),
                new UUID(0, id));
    }

    @Test
    void the_longest_waiting_contact_goes_to_the_longest_free_agent() {
        List<Match> matches = Matching.match(
                List.of(waiting(1, Channel.PHONE, 5), waiting(2, Channel.PHONE, 50)),
                List.of(free(NOOR, 10), free(DAAN, 100)),
                Map.of());
        assertThat(matches)
                .extracting(match -> match.contact().id().value().getLeastSignificantBits()
                        + match.agent().name())
                .containsExactly("2Daan", "1Noor");
    }

    @Test
    void one_call_takes_all_of_an_agent() {
        List<Match> matches = Matching.match(
                List.of(waiting(1, Channel.PHONE, 5), waiting(2, Channel.PHONE, 50), waiting(3, Channel.WEB, 9)),
                List.of(free(NOOR, 10)),
                Map.of());
        assertThat(matches).hasSize(1);
    }

    @Test
    void at_most_three_chats_at_a_time() {
        List<Contact> chats = List.of(
                waiting(1, Channel.WEB, 5),
                waiting(2, Channel.WEB, 6),
                waiting(3, Channel.WEB, 7),
                waiting(4, Channel.WEB, 8));
        assertThat(Matching.match(chats, List.of(free(NOOR, 10)), Map.of())).hasSize(3);
    }

    @Test
    void whoever_wraps_up_a_call_gets_no_other() {
        Contact wrapping = contact(1, Channel.PHONE, ContactState.WRAP_UP, Optional.of(NOOR), 60);
        assertThat(Matching.match(List.of(wrapping, waiting(2, Channel.PHONE, 5)), List.of(free(NOOR, 10)), Map.of()))
                .isEmpty();
    }

    @Test
    void what_was_offered_counts_before_the_floor_shows_it() {
        Contact offered = waiting(1, Channel.PHONE, 60);
        assertThat(Matching.match(
                        List.of(offered, waiting(2, Channel.PHONE, 5)),
                        List.of(free(NOOR, 10)),
                        Map.of(offered.id(), NOOR)))
                .isEmpty();
    }
}
