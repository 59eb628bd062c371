package io.throughline.hub.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.cases.CaseEvent.CaseOpened;
import io.throughline.hub.cases.CaseEvent.ContactJoined;
import io.throughline.hub.cases.CaseEvent.PromiseKept;
import io.throughline.hub.cases.CaseId;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Callback;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactEvent.CallbackAsked;
import io.throughline.hub.contact.ContactEvent.CallbackTried;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactWrappedUp;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.handoff.Briefing;
import io.throughline.hub.handoff.HandingOff;
import io.throughline.hub.handoff.HandingOff.CallAt;
import io.throughline.hub.handoff.Handoffs;
import io.throughline.hub.handoff.Target;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Features;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NobodyWhoIsCalledBackIsLostTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(2));
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");
    private static final Actor AGENT = Actor.agent("agent1", "Noor");
    private static final ContactId ID = new ContactId(new UUID(0, 42));
    private static final CaseId CASE = new CaseId(new UUID(3, 1));
    private static final String NUMBER = "+31612345678";
    private static final Features FEATURES =
            new Features(context -> "", Contacts.FEATURE, Cases.FEATURE, Handoffs.FEATURE);

    private static GivenStory waiting(Actor by) {
        return new GivenStory(FEATURES, NOW, by)
                .given(
                        new ContactOpened(ID, Channel.PHONE, "call-1", NUMBER, ""),
                        new ContactQueued(ID, "service", Optional.empty()));
    }

    private static GivenStory calledBackBy(Actor by) {
        return waiting(by).given(new CallbackAsked(ID, NUMBER, NOW, Optional.empty()), new ContactAccepted(ID, NOOR));
    }

    private static Contact contact(GivenStory story) {
        return story.state(Contacts.SLICE).findAny(ID).orElseThrow();
    }

    @Test
    void whoever_wants_to_be_called_keeps_her_place_and_has_not_given_up_when_she_hangs_up() {
        GivenStory caller = waiting(Actor.CUSTOMER);
        Instant since = contact(caller).queuedAt();
        caller.at(NOW.plusSeconds(30))
                .when(CallingBack.instead(ID, NUMBER))
                .then(new CallbackAsked(ID, NUMBER, NOW.plusSeconds(30), Optional.empty()));
        assertThat(contact(caller).queuedAt()).isEqualTo(since);
        caller.when(Talking.onReference(Channel.PHONE, "call-1", id -> HandingOff.end(id, "hung-up", "customer")))
                .then();
        assertThat(contact(caller).state()).isEqualTo(ContactState.QUEUED);
        assertThat(contact(caller).work()).isEqualTo(Channel.PHONE);
        caller.thenGridKeepsContext();
    }

    @Test
    void without_a_number_nobody_is_promised_a_call() {
        waiting(Actor.CUSTOMER).when(CallingBack.instead(ID, "")).thenRefused("no-number");
    }

    @Test
    void whoever_talks_already_need_not_be_called() {
        waiting(Actor.CUSTOMER)
                .given(new ContactAccepted(ID, NOOR))
                .when(CallingBack.instead(ID, NUMBER))
                .thenRefused("not-waiting");
    }

    @Test
    void it_is_not_wrapped_up_before_she_was_reached() {
        GivenStory story = calledBackBy(AGENT);
        story.when(HandingOff.wrapUp(ID, "solved", "")).thenRefused("not-called-back");
        story.when(CallingBack.tried(ID, true, Optional.empty()))
                .then(new CallbackTried(ID, NOOR, true, Optional.empty()));
        story.when(HandingOff.wrapUp(ID, "solved", ""))
                .then(new ContactEnded(ID, "wrapped-up", "agent"), new ContactWrappedUp(ID, "solved", ""));
    }

    @Test
    void what_is_tried_again_rests_until_then_and_comes_back_for_anybody() {
        GivenStory story = calledBackBy(AGENT);
        story.when(CallingBack.tried(ID, false, Optional.of(LATER)))
                .then(new CallbackTried(ID, NOOR, false, Optional.of(LATER)));
        assertThat(contact(story).state()).isEqualTo(ContactState.QUEUED);
        assertThat(contact(story).agent()).isEmpty();
        assertThat(contact(story).queue()).contains("service");
        assertThat(contact(story).rests(LATER.minusSeconds(1))).isTrue();
        assertThat(contact(story).rests(LATER)).isFalse();
        assertThat(contact(story).callback().map(Callback::attempts)).contains(1);
        story.thenGridKeepsContext();
    }

    @Test
    void after_three_calls_that_nobody_answered_it_may_be_given_up() {
        GivenStory story = calledBackBy(AGENT);
        for (int i = 0; i < Callback.ENOUGH; i++) {
            story.when(HandingOff.wrapUp(ID, "not-reached", "")).thenRefused("not-called-back");
            story.when(CallingBack.tried(ID, false, Optional.empty()));
        }
        story.when(HandingOff.wrapUp(ID, "not-reached", ""))
                .then(new ContactEnded(ID, "wrapped-up", "agent"), new ContactWrappedUp(ID, "not-reached", ""));
    }

    @Test
    void only_who_has_it_calls_and_again_is_later() {
        calledBackBy(Actor.agent("agent2", "Daan"))
                .when(CallingBack.tried(ID, true, Optional.empty()))
                .thenRefused("not-yours");
        calledBackBy(AGENT).when(CallingBack.tried(ID, false, Optional.of(NOW))).thenRefused("later-when");
        calledBackBy(AGENT)
                .when(CallingBack.tried(ID, true, Optional.of(LATER)))
                .thenRefused("later-when");
        waiting(AGENT)
                .given(new ContactAccepted(ID, NOOR))
                .when(CallingBack.tried(ID, true, Optional.empty()))
                .thenRefused("no-callback");
    }

    @Test
    void a_handoff_to_a_callback_is_a_promise_that_is_kept_when_she_is_reached() {
        Target team = new Target(Target.Kind.CALLBACK, "technical", "Technical desk");
        HandingOff.Offer offer = new HandingOff.Offer(
                team,
                "",
                new Briefing(List.of(), List.of(), ""),
                "",
                false,
                Optional.of(new CallAt(NUMBER, LATER, "Call back")));
        GivenStory story = waiting(AGENT)
                .given(new ContactAccepted(ID, NOOR), new CaseOpened(CASE, "delivery", ""), new ContactJoined(CASE, ID))
                .when(HandingOff.give(ID, offer));
        assertThat(contact(story).queue()).contains("technical");
        assertThat(contact(story).rests(LATER.minusSeconds(1))).isTrue();
        UUID promise = contact(story).callback().flatMap(Callback::promise).orElseThrow();
        Instant due = LATER.plus(Duration.ofMinutes(30));
        assertThat(story.state(Cases.SLICE)
                        .find(CASE)
                        .orElseThrow()
                        .promise(promise)
                        .orElseThrow()
                        .due())
                .isEqualTo(due);
        story.given(new ContactAccepted(ID, NOOR))
                .when(CallingBack.tried(ID, true, Optional.empty()))
                .then(
                        new CallbackTried(ID, NOOR, true, Optional.empty()),
                        new PromiseKept(CASE, promise, Optional.of(due)));
    }
}
