package io.throughline.hub.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.throughline.hub.cases.Case;
import io.throughline.hub.cases.CaseEvent.CaseOpened;
import io.throughline.hub.cases.CaseEvent.ContactJoined;
import io.throughline.hub.cases.CaseEvent.PromiseMade;
import io.throughline.hub.cases.CaseId;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactEvent.ContactAbandoned;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactWrappedUp;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Offering;
import io.throughline.hub.handoff.Briefing.Kind;
import io.throughline.hub.handoff.Briefing.Line;
import io.throughline.hub.handoff.HandingOff.Offer;
import io.throughline.hub.handoff.HandoffEvent.HandoffAcknowledged;
import io.throughline.hub.handoff.HandoffEvent.HandoffReturned;
import io.throughline.hub.handoff.Handoffs.Handoff;
import io.throughline.hub.handoff.Handoffs.State;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.StoryJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandoffsArriveWithTheirStoryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");
    private static final AgentRef FATIMA = new AgentRef("tech1", "Fatima");
    private static final ContactId CALL = new ContactId(new UUID(0, 42));
    private static final Features FEATURES =
            new Features(context -> "", Contacts.FEATURE, Cases.FEATURE, Handoffs.FEATURE);
    private static final Briefing STORY = new Briefing(
            List.of(new Line(Kind.WHAT, "Blows cold air only", Optional.of(new UUID(0, 1)))), List.of(), "");

    private final GivenStory story = as(NOOR);

    private static GivenStory as(AgentRef agent) {
        return new GivenStory(FEATURES, NOW, Actor.agent(agent.id(), agent.name()))
                .given(
                        new ContactOpened(CALL, Channel.PHONE, "call-1", "", ""),
                        new ContactQueued(CALL, "service", Optional.empty()),
                        new ContactAccepted(CALL, NOOR));
    }

    private static Offer to(Target.Kind kind, String id) {
        return new Offer(new Target(kind, id, id), "knows dryers", STORY, "", false);
    }

    private Contact call() {
        return story.state(Contacts.SLICE).find(CALL).orElseThrow();
    }

    private Handoff newest() {
        return story.state(Handoffs.SLICE).newest().get(0);
    }

    @Test
    void a_contact_waits_in_the_next_queue_with_its_story() {
        story.when(HandingOff.give(CALL, to(Target.Kind.QUEUE, "technical")));
        assertThat(call().state()).isEqualTo(ContactState.QUEUED);
        assertThat(call().queue()).contains("technical");
        assertThat(newest().briefing()).isEqualTo(STORY);
        assertThat(newest().state()).isEqualTo(State.PENDING);
        story.thenGridKeepsContext();
    }

    @Test
    void only_the_receiver_who_accepted_confirms() {
        story.when(HandingOff.give(CALL, to(Target.Kind.QUEUE, "technical")));
        HandoffId id = newest().id();
        story.when(HandingOff.acknowledge(id)).thenRefused("not-yours");
        GivenStory fatima = as(FATIMA)
                .given(story.state(Handoffs.SLICE).find(id).map(this::again).orElseThrow());
        fatima.given(new ContactAccepted(CALL, FATIMA))
                .when(HandingOff.acknowledge(id))
                .then(new HandoffAcknowledged(id, FATIMA))
                .when(HandingOff.acknowledge(id))
                .then();
    }

    private HandoffEvent.HandoffGiven again(Handoff it) {
        return new HandoffEvent.HandoffGiven(
                it.id(), it.from(), it.contact(), it.sender(), it.to(), it.why(), it.briefing(), false);
    }

    @Test
    void a_branch_gets_a_visit_to_expect_and_the_call_goes_on() {
        story.when(HandingOff.give(CALL, to(Target.Kind.STORE, "groningen")));
        assertThat(call().state()).isEqualTo(ContactState.ACTIVE);
        Contact visit = story.state(Contacts.SLICE).find(newest().contact()).orElseThrow();
        assertThat(visit.channel()).isEqualTo(Channel.STORE);
        assertThat(visit.queue()).contains("groningen");
    }

    @Test
    void what_no_colleague_takes_comes_back_to_the_sender() {
        story.when(HandingOff.give(CALL, to(Target.Kind.AGENT, "tech1")));
        assertThat(call().reservedFor()).contains(new AgentRef("tech1", "tech1"));
        story.when(HandingOff.giveBack(newest().id(), "nobody took it"));
        assertThat(call().isWith("agent1")).isTrue();
        assertThat(newest().state()).isEqualTo(State.RETURNED);
    }

    @Test
    void what_was_promised_goes_along_to_the_receiver_and_back() {
        UUID promise = new UUID(5, 1);
        CaseId about = new CaseId(new UUID(3, 1));
        story.given(
                new CaseOpened(about, "delivery", ""),
                new ContactJoined(about, CALL),
                new PromiseMade(about, promise, "call back", NOOR.name(), NOW.plusSeconds(3600)));
        story.when(HandingOff.give(CALL, to(Target.Kind.AGENT, "tech1")));
        assertThat(owner(about, promise)).isEqualTo("tech1");
        story.when(HandingOff.giveBack(newest().id(), "nobody took it"));
        assertThat(owner(about, promise)).isEqualTo(NOOR.name());
        story.when(HandingOff.give(CALL, to(Target.Kind.QUEUE, "technical")));
        story.given(new ContactAccepted(CALL, NOOR)).when(HandingOff.acknowledge(newest().id()));
        assertThat(owner(about, promise)).isEqualTo(NOOR.name());
        story.thenGridKeepsContext();
    }

    @Test
    void a_visit_that_a_branch_expects_is_about_the_same_case() {
        CaseId about = new CaseId(new UUID(3, 1));
        story.given(new CaseOpened(about, "delivery", ""), new ContactJoined(about, CALL));
        story.when(HandingOff.give(CALL, to(Target.Kind.STORE, "groningen")));
        assertThat(story.state(Cases.SLICE).of(newest().contact()).map(Case::id))
                .contains(about);
    }

    private String owner(CaseId about, UUID promise) {
        return story.state(Cases.SLICE)
                .find(about)
                .flatMap(found -> found.promise(promise))
                .orElseThrow()
                .owner();
    }

    @Test
    void only_who_has_a_contact_gives_it_on() {
        as(FATIMA)
                .when(HandingOff.give(CALL, to(Target.Kind.QUEUE, "technical")))
                .thenRefused("not-yours");
    }

    @Test
    void what_was_handed_to_one_colleague_is_taken_by_nobody_else() {
        story.when(HandingOff.give(CALL, to(Target.Kind.AGENT, "tech1")));
        story.when(Offering.claim(CALL, true)).thenRefused("reserved", "tech1");
        story.when(Offering.accept(CALL)).thenRefused("reserved", "tech1");
    }

    @Test
    void whoever_wraps_up_what_she_was_handed_has_confirmed_it() {
        story.when(HandingOff.give(CALL, to(Target.Kind.QUEUE, "technical")));
        HandoffId handoff = newest().id();
        story.given(new ContactAccepted(CALL, NOOR), new ContactEnded(CALL, "hung-up", "customer"))
                .when(HandingOff.wrapUp(CALL, "solved", ""))
                .then(new ContactWrappedUp(CALL, "solved", ""), new HandoffAcknowledged(handoff, NOOR));
    }

    @Test
    void who_may_not_wrap_up_confirms_nothing_by_trying() {
        story.when(HandingOff.give(CALL, to(Target.Kind.QUEUE, "technical")));
        story.when(HandingOff.wrapUp(CALL, "solved", "")).thenRefused("not-yours");
    }

    @Test
    void a_customer_who_leaves_before_anybody_took_it_ends_the_handoff() {
        story.when(HandingOff.give(CALL, to(Target.Kind.QUEUE, "technical")));
        HandoffId handoff = newest().id();
        GivenStory caller = new GivenStory(FEATURES, NOW, Actor.CUSTOMER)
                .given(
                        new ContactOpened(CALL, Channel.PHONE, "call-1", "", ""),
                        story.state(Handoffs.SLICE)
                                .find(handoff)
                                .map(this::again)
                                .orElseThrow(),
                        new ContactQueued(CALL, "technical", Optional.empty()));
        caller.when(HandingOff.end(CALL, "hung-up", "customer"))
                .then(new ContactAbandoned(CALL, "hung-up"), new HandoffReturned(handoff, Back.CUSTOMER_LEFT));
    }

    @Test
    void a_handoff_from_before_anybody_could_stay_is_one_without() throws JsonProcessingException {
        String old = """
                {"handoff": "00000000-0000-0000-0000-000000000001", "from": "00000000-0000-0000-0000-000000000002",
                 "contact": "00000000-0000-0000-0000-000000000002", "sender": {"id": "agent1", "name": "Noor"},
                 "to": {"kind": "queue", "id": "technical", "name": "Technical desk"}, "why": "",
                 "briefing": {"lines": [], "doNotAsk": [], "nextStep": ""}}""";
        assertThat(StoryJson.MAPPER
                        .readValue(old, HandoffEvent.HandoffGiven.class)
                        .stay())
                .isFalse();
    }
}
