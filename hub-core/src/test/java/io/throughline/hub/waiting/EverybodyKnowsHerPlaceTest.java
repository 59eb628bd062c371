package io.throughline.hub.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Routed;
import io.throughline.hub.contact.Words;
import io.throughline.hub.floor.Card;
import io.throughline.hub.language.Label;
import io.throughline.hub.queues.Ability;
import io.throughline.hub.queues.Hours;
import io.throughline.hub.queues.Hours.Times;
import io.throughline.hub.queues.Lingering;
import io.throughline.hub.queues.Lingering.Closing;
import io.throughline.hub.queues.Terms;
import io.throughline.hub.routing.Candidate;
import io.throughline.hub.story.CustomerId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EverybodyKnowsHerPlaceTest {
    /** A Monday; in Amsterdam it is an hour later. */
    private static final Instant NOW = Instant.parse("2026-11-23T10:05:00Z");

    private static final Instant EVENING = Instant.parse("2026-11-23T18:30:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Label SERVICE = new Label("Klantenservice", "Customer service");

    private static Card card(int id, Channel channel, String queue, Instant since, Optional<Integer> priority) {
        Optional<Routed> routed =
                priority.map(it -> new Routed("plan", "rule", 0, Optional.of(it), Optional.empty(), List.of()));
        Contact contact = new Contact(
                new ContactId(new UUID(0, id)),
                channel,
                "ref" + id,
                "",
                "",
                ContactState.QUEUED,
                Optional.of(queue),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                routed,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                since,
                since,
                since,
                new Words(0, "", "", Optional.empty()),
                Optional.empty(),
                new UUID(0, id));
        return new Card(
                new CustomerId(new UUID(1, id)),
                Optional.empty(),
                contact,
                new Label("", ""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private static Card call(int id, int waitedSeconds) {
        return card(id, Channel.PHONE, "service", NOW.minusSeconds(waitedSeconds), Optional.empty());
    }

    private static Candidate agent(String name, String... queues) {
        return new Candidate(new AgentRef(name, name), Set.of(queues), Ability.USUAL);
    }

    private static Terms until1800(Closing closing) {
        Hours hours = new Hours(
                ZONE,
                Map.of(
                        DayOfWeek.MONDAY, List.of(new Times(LocalTime.of(9, 0), LocalTime.of(18, 0))),
                        DayOfWeek.TUESDAY, List.of(new Times(LocalTime.of(9, 0), LocalTime.of(18, 0)))),
                Set.of());
        return new Terms(
                5, Map.of(), Optional.of(hours), new Lingering(Duration.ofSeconds(5), Duration.ofMinutes(4), closing));
    }

    private static Standing standing(int id, Instant now, Terms terms, List<Card> cards, Candidate... agents) {
        return new Line(cards, List.of(agents), queue -> terms, (queue, told) -> told, now)
                .all()
                .get(new ContactId(new UUID(0, id)));
    }

    private static Standing standing(int id, List<Card> cards, Candidate... agents) {
        return standing(id, NOW, until1800(Closing.SERVED), cards, agents);
    }

    private static String says(Standing standing, Instant now) {
        return new WaitWords(ZONE).say(standing, SERVICE, now).en();
    }

    @Test
    void whoever_waits_longest_is_next_and_a_higher_priority_goes_before() {
        Card urgent = card(3, Channel.PHONE, "service", NOW, Optional.of(8));
        List<Card> cards =
                List.of(call(1, 10), call(2, 60), urgent, card(4, Channel.WEB, "web", NOW, Optional.empty()));
        assertThat(standing(3, cards).position()).isEqualTo(1);
        assertThat(standing(2, cards).position()).isEqualTo(2);
        assertThat(standing(1, cards).position()).isEqualTo(3);
        assertThat(standing(4, cards).position()).isEqualTo(1);
    }

    @Test
    void the_wait_is_the_place_times_the_handling_time_by_what_is_done_at_a_time() {
        List<Card> cards = List.of(call(1, 30), call(2, 20), call(3, 10));
        assertThat(standing(3, cards, agent("noor", "service"), agent("daan", "service"))
                        .expected())
                .contains(Duration.ofMinutes(6));
        assertThat(standing(3, cards, agent("noor", "service"), agent("fatima", "technical"))
                        .expected())
                .contains(Duration.ofMinutes(12));
    }

    @Test
    void who_serves_another_queue_as_well_counts_with_her_share_and_who_chats_for_each_chat() {
        List<Card> cards = List.of(call(1, 30), card(2, Channel.WEB, "web", NOW, Optional.empty()));
        assertThat(standing(1, cards, agent("noor", "service", "web")).expected())
                .contains(Duration.ofMinutes(8));
        assertThat(standing(2, cards, agent("noor", "service", "web")).expected())
                .as("three chats at a time, half of her")
                .contains(Duration.ofMinutes(3));
    }

    @Test
    void nobody_is_told_a_time_when_nobody_is_there() {
        Standing standing = standing(1, List.of(call(1, 30)));
        assertThat(standing.expected()).isEmpty();
        assertThat(says(standing, NOW))
                .isEqualTo("You are next. Nobody is free just now; how long it takes we cannot say.");
    }

    @Test
    void whoever_comes_last_waits_for_all_who_are_there_already() {
        List<Card> cards = List.of(call(1, 30), call(2, 20));
        Line line = new Line(
                cards,
                List.of(agent("noor", "service")),
                queue -> until1800(Closing.SERVED),
                (queue, told) -> told.plusSeconds(1),
                NOW);
        assertThat(line.expected("service", Channel.PHONE)).contains(Duration.ofMinutes(13));
        assertThat(line.expected("service", Channel.WEB))
                .as("three chats at a time")
                .contains(Duration.ofMinutes(5));
        assertThat(line.expected("technical", Channel.PHONE)).isEmpty();
    }

    @Test
    void who_came_while_it_was_open_is_served_unless_the_queue_says_otherwise() {
        Card before = card(1, Channel.PHONE, "service", EVENING.minusSeconds(7200), Optional.empty());
        Card after = card(2, Channel.PHONE, "service", EVENING, Optional.of(9));
        List<Card> cards = List.of(before, after);
        Instant tomorrow = Instant.parse("2026-11-24T08:00:00Z");
        assertThat(standing(1, EVENING, until1800(Closing.SERVED), cards).opens())
                .isEmpty();
        assertThat(standing(1, EVENING, until1800(Closing.SERVED), cards).position())
                .as("whoever is served goes before whoever is not")
                .isEqualTo(1);
        assertThat(standing(2, EVENING, until1800(Closing.SERVED), cards).opens())
                .contains(tomorrow);
        assertThat(standing(1, EVENING, until1800(Closing.NEXT_OPENING), cards).opens())
                .contains(tomorrow);
    }

    @Test
    void a_closed_queue_says_when_it_opens() {
        Standing closed =
                new Standing("service", 1, Optional.empty(), Optional.of(Instant.parse("2026-11-24T08:00:00Z")));
        assertThat(says(closed, EVENING)).isEqualTo("Customer service is closed now. We are back tomorrow at 9:00.");
        assertThat(new WaitWords(ZONE)
                        .say(closed, SERVICE, Instant.parse("2026-11-22T08:00:00Z"))
                        .nl())
                .isEqualTo("Klantenservice is nu gesloten. We zijn er weer op dinsdag om 9:00.");
    }

    @Test
    void the_wait_is_told_in_minutes() {
        assertThat(says(new Standing("service", 3, Optional.of(Duration.ofSeconds(200)), Optional.empty()), NOW))
                .isEqualTo("There are 2 people ahead of you. That should take about 4 minutes.");
        assertThat(says(new Standing("service", 1, Optional.of(Duration.ZERO), Optional.empty()), NOW))
                .isEqualTo("You are next. That should take a minute at most.");
        assertThat(says(new Standing("service", 9, Optional.of(Duration.ofHours(2)), Optional.empty()), NOW))
                .endsWith("more than an hour.");
    }
}
