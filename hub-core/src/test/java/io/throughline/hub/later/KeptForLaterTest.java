package io.throughline.hub.later;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.MessageReceived;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.later.Laters.Later;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Features;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeptForLaterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final Instant IN_AN_HOUR = NOW.plus(Duration.ofHours(1));
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");
    private static final ContactId CHAT = new ContactId(new UUID(0, 42));
    private static final Features FEATURES = new Features(context -> "", Contacts.FEATURE, Laters.FEATURE);

    private static GivenStory by(String agent, Channel channel, Instant now) {
        return new GivenStory(FEATURES, now, Actor.agent(agent, "Somebody"))
                .given(
                        new ContactOpened(CHAT, channel, "visit-1", "", ""),
                        new ContactQueued(CHAT, "service", Optional.empty()),
                        new ContactAccepted(CHAT, NOOR));
    }

    private static GivenStory aside(Instant now) {
        return by("agent1", Channel.WEB, now).given(new LaterEvent.ContactPutAside(CHAT, NOOR, IN_AN_HOUR, 0));
    }

    private static Contact chat(GivenStory story) {
        return story.state(Contacts.SLICE).find(CHAT).orElseThrow();
    }

    private static Optional<Instant> later(GivenStory story) {
        return story.state(Laters.SLICE).of(chat(story)).map(Later::until);
    }

    @Test
    void her_own_chat_is_out_of_her_way_until_a_moment() {
        GivenStory story = by("agent1", Channel.WEB, NOW).when(PuttingAside.until(CHAT, IN_AN_HOUR));
        assertThat(later(story)).contains(IN_AN_HOUR);
        assertThat(chat(story).state()).isEqualTo(ContactState.ACTIVE);
    }

    @Test
    void a_moment_that_has_passed_or_is_far_away_is_refused() {
        GivenStory story = by("agent1", Channel.WEB, NOW);
        story.when(PuttingAside.until(CHAT, NOW)).thenRefused("later-when");
        story.when(PuttingAside.until(CHAT, NOW.plus(Duration.ofDays(61)))).thenRefused("later-when");
    }

    @Test
    void a_customer_on_the_line_is_not_put_aside_but_the_work_after_the_call_is() {
        GivenStory call = by("agent1", Channel.PHONE, NOW);
        call.when(PuttingAside.until(CHAT, IN_AN_HOUR)).thenRefused("on-the-line");
        call.given(new ContactEnded(CHAT, "hung-up", "customer"));
        assertThat(later(call.when(PuttingAside.until(CHAT, IN_AN_HOUR)))).contains(IN_AN_HOUR);
    }

    @Test
    void a_contact_of_somebody_else_is_not_hers_to_put_aside() {
        by("agent2", Channel.WEB, NOW)
                .when(PuttingAside.until(CHAT, IN_AN_HOUR))
                .thenRefused("not-yours");
    }

    @Test
    void it_is_back_at_its_moment_and_not_before() {
        assertThat(later(aside(IN_AN_HOUR.minusSeconds(1)).when(PuttingAside.due(CHAT, true))))
                .isPresent();
        GivenStory story = aside(IN_AN_HOUR).when(PuttingAside.due(CHAT, true));
        assertThat(later(story)).isEmpty();
        assertThat(chat(story).isWith("agent1")).isTrue();
    }

    @Test
    void it_goes_to_the_queue_when_its_agent_is_not_there() {
        GivenStory story = aside(IN_AN_HOUR).when(PuttingAside.due(CHAT, false));
        assertThat(chat(story).state()).isEqualTo(ContactState.QUEUED);
        assertThat(chat(story).queue()).contains("service");
    }

    @Test
    void the_work_after_a_conversation_waits_for_its_agent_even_when_she_is_not_there() {
        GivenStory story = by("agent1", Channel.PHONE, IN_AN_HOUR)
                .given(
                        new ContactEnded(CHAT, "hung-up", "customer"),
                        new LaterEvent.ContactPutAside(CHAT, NOOR, IN_AN_HOUR, 0))
                .when(PuttingAside.due(CHAT, false));
        assertThat(later(story)).isEmpty();
        assertThat(chat(story).state()).isEqualTo(ContactState.WRAP_UP);
    }

    @Test
    void what_the_customer_writes_brings_it_back_at_once() {
        assertThat(later(aside(NOW).given(new MessageReceived(CHAT, "Bent u daar nog?"))))
                .isEmpty();
    }

    @Test
    void its_agent_can_go_on_before() {
        assertThat(later(aside(NOW).when(PuttingAside.now(CHAT)))).isEmpty();
    }
}
