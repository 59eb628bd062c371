package io.throughline.hub.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.cases.CaseEvent.CaseOpened;
import io.throughline.hub.cases.CaseEvent.ContactJoined;
import io.throughline.hub.cases.CaseEvent.PromiseKept;
import io.throughline.hub.cases.CaseEvent.PromiseMade;
import io.throughline.hub.cases.CaseId;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactEvent.CallConnected;
import io.throughline.hub.contact.ContactEvent.CallbackAsked;
import io.throughline.hub.contact.ContactEvent.CallbackTried;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.CustomerCalled;
import io.throughline.hub.contact.ContactEvent.CustomerUnreached;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.handoff.Briefing;
import io.throughline.hub.handoff.HandingOff;
import io.throughline.hub.handoff.Handoffs;
import io.throughline.hub.handoff.Target;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Features;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnAgentCallsTheCustomerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");
    private static final Actor AGENT = Actor.agent("agent1", "Noor");
    private static final ContactId ID = new ContactId(new UUID(0, 42));
    private static final String NUMBER = "+31612345678";
    private static final String CALL = "main/out-1";
    private static final CallingOut CALLING =
            new CallingOut(new Lines(List.of(new Line("main/out-", List.of("+31", "+32"), List.of("+31900")))));
    private static final Features FEATURES =
            new Features(context -> "", Contacts.FEATURE, Cases.FEATURE, Handoffs.FEATURE);

    private static GivenStory nobody(Actor by) {
        return new GivenStory(FEATURES, NOW, by);
    }

    /** Noor calls of her own accord, and the customer's telephone rings. */
    private static GivenStory ringing(Actor by) {
        return nobody(by)
                .given(
                        new ContactOpened(ID, Channel.PHONE, CallingOut.CALLED + ID, NUMBER, ""),
                        new ContactAccepted(ID, NOOR),
                        new CustomerCalled(ID, NOOR, CALL, NUMBER));
    }

    /** Noor has a callback. */
    private static GivenStory toCallBack(Actor by, Optional<UUID> promise) {
        return nobody(by)
                .given(
                        new ContactOpened(ID, Channel.PHONE, "call-1", NUMBER, ""),
                        new ContactQueued(ID, "service", Optional.empty()),
                        new CallbackAsked(ID, NUMBER, NOW, promise),
                        new ContactAccepted(ID, NOOR));
    }

    private static GivenStory ringingBack(Actor by) {
        return toCallBack(by, Optional.empty()).given(new CustomerCalled(ID, NOOR, CALL, NUMBER));
    }

    private static Contact contact(GivenStory story) {
        return story.state(Contacts.SLICE).findAny(ID).orElseThrow();
    }

    private static Decision told(Decision decision) {
        return Talking.onCall(CALL, id -> decision);
    }

    @Test
    void her_contact_begins_with_the_call_and_nobody_waits() {
        GivenStory story = nobody(AGENT).when(CALLING.customer(ID, NUMBER));
        assertThat(contact(story).isWith("agent1")).isTrue();
        assertThat(contact(story).dialling()).isTrue();
        assertThat(contact(story).call().orElseThrow()).startsWith("main/out-");
        story.thenGridKeepsContext();
    }

    @Test
    void only_numbers_are_called_that_the_company_allows() {
        nobody(AGENT).when(CALLING.customer(ID, "+4930123456")).thenRefused("number-not-allowed");
        nobody(AGENT).when(CALLING.customer(ID, "+31900123456")).thenRefused("number-not-allowed");
        nobody(AGENT).when(new CallingOut(Lines.NONE).customer(ID, NUMBER)).thenRefused("no-line");
    }

    @Test
    void a_customer_who_answers_is_talked_to_until_somebody_hangs_up() {
        GivenStory story = ringing(Actor.HUB);
        story.when(told(CallingOut.connected(ID, Optional.of(NOOR)))).then(new CallConnected(ID));
        assertThat(contact(story).dialling()).isFalse();
        story.when(told(CallingOut.left(ID, "agent1", "normal"))).then(new ContactEnded(ID, "normal", "agent"));
        assertThat(contact(story).state()).isEqualTo(ContactState.WRAP_UP);
        story.thenGridKeepsContext();
    }

    @Test
    void a_call_that_came_to_nothing_is_over_and_says_why() {
        ringing(Actor.HUB)
                .when(told(CallingOut.end(ID, "busy", "customer")))
                .then(new CustomerUnreached(ID, NUMBER, "busy"), new ContactEnded(ID, "busy", "customer"));
        ringing(AGENT)
                .when(CallingOut.end(ID, "agent-ended", "agent"))
                .then(new CustomerUnreached(ID, NUMBER, "given-up"), new ContactEnded(ID, "given-up", "agent"));
        ringing(Actor.HUB)
                .when(told(CallingOut.left(ID, "agent1", "normal")))
                .then(new CustomerUnreached(ID, NUMBER, "given-up"), new ContactEnded(ID, "given-up", "agent"));
        GivenStory unplugged = ringing(Actor.HUB);
        unplugged
                .when(told(CallingOut.unreached(ID, "agent1", "unregistered")))
                .then(
                        new CustomerUnreached(ID, NUMBER, "own-telephone"),
                        new ContactEnded(ID, "own-telephone", "system"));
        assertThat(contact(unplugged).state()).isEqualTo(ContactState.WRAP_UP);
        unplugged.when(told(CallingOut.end(ID, "normal", "system"))).then();
    }

    @Test
    void nobody_is_handed_over_before_she_answers() {
        Target team = new Target(Target.Kind.QUEUE, "technical", "Technical desk");
        HandingOff.Offer offer = new HandingOff.Offer(team, "", new Briefing(List.of(), List.of(), ""), "", false);
        ringing(AGENT).when(HandingOff.give(ID, offer)).thenRefused("dialling");
    }

    @Test
    void whoever_is_called_back_and_answers_was_reached_as_was_promised() {
        CaseId about = new CaseId(new UUID(3, 1));
        UUID promise = new UUID(5, 1);
        GivenStory story = toCallBack(Actor.HUB, Optional.of(promise))
                .given(
                        new CaseOpened(about, "delivery", ""),
                        new ContactJoined(about, ID),
                        new PromiseMade(about, promise, "call back", "Noor", NOW.plusSeconds(60)),
                        new CustomerCalled(ID, NOOR, CALL, NUMBER));
        story.when(told(CallingOut.connected(ID, Optional.of(NOOR))))
                .then(
                        new CallConnected(ID),
                        new CallbackTried(ID, NOOR, true, Optional.empty()),
                        new PromiseKept(about, promise, Optional.of(NOW.plusSeconds(60))));
        story.when(told(CallingOut.end(ID, "normal", "customer"))).then(new ContactEnded(ID, "normal", "customer"));
    }

    @Test
    void a_callback_that_came_to_nothing_stays_with_its_agent_who_calls_again() {
        GivenStory story = ringingBack(AGENT);
        story.when(CALLING.back(ID)).thenRefused("calling");
        story.when(told(CallingOut.end(ID, "no-answer", "system")))
                .then(new CustomerUnreached(ID, NUMBER, "no-answer"));
        assertThat(contact(story).isWith("agent1")).isTrue();
        assertThat(contact(story).call()).isEmpty();
        story.when(CALLING.back(ID));
        assertThat(contact(story).dialling()).isTrue();
        story.thenGridKeepsContext();
    }

    @Test
    void what_becomes_of_the_line_by_which_she_came_counts_no_more() {
        ringingBack(Actor.CUSTOMER)
                .when(Talking.onCall("call-1", id -> CallingOut.end(id, "normal", "customer")))
                .then();
        toCallBack(Actor.agent("agent2", "Daan"), Optional.empty())
                .when(CALLING.back(ID))
                .thenRefused("not-yours");
        ringing(AGENT).when(CALLING.back(ID)).thenRefused("no-callback");
    }
}
