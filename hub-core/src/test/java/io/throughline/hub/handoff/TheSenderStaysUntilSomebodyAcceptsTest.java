package io.throughline.hub.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.cases.CaseEvent.CaseOpened;
import io.throughline.hub.cases.CaseEvent.ContactJoined;
import io.throughline.hub.cases.CaseEvent.PromiseMade;
import io.throughline.hub.cases.CaseEvent.PromisePassed;
import io.throughline.hub.cases.CaseId;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactEvent.AgentLost;
import io.throughline.hub.contact.ContactEvent.CallConnected;
import io.throughline.hub.contact.ContactEvent.ColleagueSought;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactHeld;
import io.throughline.hub.contact.ContactEvent.ContactOffered;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactWrappedUp;
import io.throughline.hub.contact.ContactEvent.OfferDeclined;
import io.throughline.hub.contact.ContactEvent.OfferExpired;
import io.throughline.hub.contact.ContactEvent.SearchEnded;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Losing;
import io.throughline.hub.contact.Offering;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.handoff.HandingOff.Offer;
import io.throughline.hub.handoff.HandoffEvent.HandoffAcknowledged;
import io.throughline.hub.handoff.HandoffEvent.HandoffGiven;
import io.throughline.hub.handoff.HandoffEvent.HandoffReturned;
import io.throughline.hub.handoff.Handoffs.State;
import io.throughline.hub.later.PuttingAside;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Features;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TheSenderStaysUntilSomebodyAcceptsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(20);
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");
    private static final AgentRef FATIMA = new AgentRef("tech1", "Fatima");
    private static final AgentRef DAAN = new AgentRef("agent2", "Daan");
    private static final Actor CUSTOMER = Actor.CUSTOMER;
    private static final ContactId ID = new ContactId(new UUID(0, 42));
    private static final HandoffId HANDOFF = new HandoffId(new UUID(0, 43));
    private static final Target TEAM = new Target(Target.Kind.QUEUE, "technical", "Technical desk");
    private static final Target COLLEAGUE = new Target(Target.Kind.AGENT, "tech1", "Fatima");
    private static final Briefing STORY = new Briefing(List.of(), List.of(), "");
    private static final Features FEATURES =
            new Features(context -> "", Contacts.FEATURE, Cases.FEATURE, Handoffs.FEATURE);

    private static Actor actor(AgentRef agent) {
        return Actor.agent(agent.id(), agent.name());
    }

    private static GivenStory talking(Actor by, Channel channel) {
        return new GivenStory(FEATURES, NOW, by)
                .given(
                        new ContactOpened(ID, channel, "reference", "", ""),
                        new ContactQueued(ID, "service", Optional.empty()),
                        new ContactAccepted(ID, NOOR));
    }

    /** Noor stays with the customer and looks for this one. */
    private static GivenStory looking(Actor by, Target to) {
        return looking(by, Channel.WEB, to);
    }

    private static GivenStory looking(Actor by, Channel channel, Target to) {
        boolean person = to.kind() == Target.Kind.AGENT;
        return talking(by, channel)
                .given(
                        new HandoffGiven(HANDOFF, ID, ID, NOOR, to, "knows dryers", STORY, true),
                        new ColleagueSought(
                                ID,
                                person ? "service" : to.id(),
                                person ? Optional.of(new AgentRef(to.id(), to.name())) : Optional.empty()));
    }

    private static GivenStory asking(Actor by, Target to, AgentRef asked) {
        return looking(by, to).given(new ContactOffered(ID, asked, UNTIL));
    }

    private static Contact contact(GivenStory story) {
        return story.state(Contacts.SLICE).findAny(ID).orElseThrow();
    }

    private static State handoff(GivenStory story) {
        return story.state(Handoffs.SLICE).find(HANDOFF).orElseThrow().state();
    }

    private static void isStillWithNoor(GivenStory story) {
        assertThat(contact(story).isWith("agent1")).isTrue();
        assertThat(contact(story).state()).isEqualTo(ContactState.ACTIVE);
        assertThat(contact(story).since())
                .as("nothing changed for the customer")
                .isEqualTo(NOW);
    }

    private static void nobodyIsLookedFor(GivenStory story) {
        assertThat(contact(story).seeking()).isEmpty();
        assertThat(contact(story).offer()).isEmpty();
        assertThat(handoff(story)).isEqualTo(State.RETURNED);
        story.thenGridKeepsContext();
    }

    @Test
    void a_contact_stays_with_its_agent_and_stands_in_line_beside_that() {
        GivenStory story = talking(actor(NOOR), Channel.WEB)
                .when(HandingOff.give(ID, new Offer(TEAM, "knows dryers", STORY, "I look for somebody.", true)));
        isStillWithNoor(story);
        assertThat(contact(story).inLine().queue()).contains("technical");
        assertThat(contact(story).inLine().state()).isEqualTo(ContactState.QUEUED);
        assertThat(contact(story).queue()).contains("service");
        story.thenGridKeepsContext();
    }

    @Test
    void an_offer_lies_beside_the_conversation() {
        GivenStory story = looking(Actor.HUB, TEAM).when(Offering.offer(ID, FATIMA, UNTIL));
        isStillWithNoor(story);
        assertThat(contact(story).isOfferedTo("tech1")).isTrue();
        story.when(Offering.offer(ID, DAAN, UNTIL)).thenRefused("not-waiting");
        story.given(new ContactHeld(ID));
        assertThat(contact(story).isOfferedTo("tech1")).isTrue();
        story.thenGridKeepsContext();
    }

    @Test
    void it_is_the_receivers_from_the_moment_she_accepts() {
        GivenStory story = asking(actor(FATIMA), TEAM, FATIMA).at(NOW.plusSeconds(5));
        story.when(Offering.accept(ID)).then(new ContactAccepted(ID, FATIMA));
        assertThat(contact(story).isWith("tech1")).isTrue();
        assertThat(contact(story).queue()).contains("technical");
        assertThat(contact(story).seeking()).isEmpty();
        assertThat(contact(story).offer()).isEmpty();
        assertThat(handoff(story)).isEqualTo(State.PENDING);
        story.when(HandingOff.acknowledge(HANDOFF)).then(new HandoffAcknowledged(HANDOFF, FATIMA));
    }

    @Test
    void only_who_was_asked_accepts_and_the_sender_cannot_act_on_it_any_more() {
        asking(actor(DAAN), TEAM, FATIMA).when(Offering.accept(ID)).thenRefused("with-colleague", "Noor");
        asking(actor(DAAN), TEAM, FATIMA).when(Offering.claim(ID, true)).thenRefused("with-colleague", "Noor");
        GivenStory late = asking(actor(NOOR), TEAM, FATIMA).given(new ContactAccepted(ID, FATIMA));
        late.when(Searching.callOff(ID, Back.TAKEN_BACK)).thenRefused("not-yours", "Fatima");
        late.when(Talking.send(ID, "Hello")).thenRefused("not-yours", "Fatima");
    }

    @Test
    void the_one_colleague_who_declines_ends_it() {
        GivenStory story = asking(actor(FATIMA), COLLEAGUE, FATIMA);
        story.when(Searching.decline(ID, "busy"))
                .then(
                        new OfferDeclined(ID, FATIMA, "busy"),
                        new SearchEnded(ID, Back.DECLINED),
                        new HandoffReturned(HANDOFF, Back.DECLINED));
        isStillWithNoor(story);
        nobodyIsLookedFor(story);
    }

    @Test
    void of_a_team_somebody_else_is_asked() {
        GivenStory story = asking(actor(FATIMA), TEAM, FATIMA);
        story.when(Searching.decline(ID, "busy")).then(new OfferDeclined(ID, FATIMA, "busy"));
        isStillWithNoor(story);
        assertThat(contact(story).seeks()).isTrue();
        assertThat(contact(story).inLine().declined()).extracting("agent").containsExactly("tech1");
    }

    @Test
    void the_one_colleague_who_does_not_answer_ends_it() {
        GivenStory story = asking(Actor.HUB, COLLEAGUE, FATIMA);
        story.when(Searching.expire(ID, new Contact.Offer(FATIMA, UNTIL, false)))
                .then(
                        new OfferExpired(ID, FATIMA),
                        new SearchEnded(ID, Back.NO_ANSWER),
                        new HandoffReturned(HANDOFF, Back.NO_ANSWER));
        isStillWithNoor(story);
        nobodyIsLookedFor(story);
        GivenStory team = asking(Actor.HUB, TEAM, FATIMA);
        team.when(Searching.expire(ID, new Contact.Offer(FATIMA, UNTIL, false))).then(new OfferExpired(ID, FATIMA));
        assertThat(contact(team).seeks()).isTrue();
    }

    @Test
    void the_sender_takes_it_back_once() {
        GivenStory story = asking(actor(NOOR), TEAM, FATIMA);
        story.when(Searching.callOff(ID, Back.TAKEN_BACK))
                .then(new SearchEnded(ID, Back.TAKEN_BACK), new HandoffReturned(HANDOFF, Back.TAKEN_BACK));
        isStillWithNoor(story);
        nobodyIsLookedFor(story);
        story.when(Searching.callOff(ID, Back.TAKEN_BACK)).then();
        asking(actor(DAAN), TEAM, FATIMA)
                .when(Searching.callOff(ID, Back.TAKEN_BACK))
                .thenRefused("not-yours", "Noor");
    }

    @Test
    void whoever_was_asked_is_told_when_it_was_taken_back() {
        GivenStory story = asking(actor(FATIMA), TEAM, FATIMA)
                .given(new SearchEnded(ID, Back.TAKEN_BACK), new HandoffReturned(HANDOFF, Back.TAKEN_BACK));
        story.when(Offering.accept(ID)).thenRefused("with-colleague", "Noor");
        story.when(Searching.decline(ID, "")).thenRefused("not-offered");
    }

    @Test
    void the_hub_calls_it_off_when_nobody_took_it_in_time() {
        GivenStory story = looking(Actor.HUB, TEAM);
        story.when(Searching.callOff(ID, Back.NOT_IN_TIME))
                .then(new SearchEnded(ID, Back.NOT_IN_TIME), new HandoffReturned(HANDOFF, Back.NOT_IN_TIME));
        isStillWithNoor(story);
    }

    @Test
    void a_customer_who_leaves_ends_it_and_the_sender_wraps_up() {
        GivenStory story = asking(CUSTOMER, TEAM, FATIMA);
        story.when(HandingOff.end(ID, "hung-up", "customer"))
                .then(
                        new ContactEnded(ID, "hung-up", "customer"),
                        new SearchEnded(ID, Back.CUSTOMER_LEFT),
                        new HandoffReturned(HANDOFF, Back.CUSTOMER_LEFT));
        assertThat(contact(story).isWith("agent1")).isTrue();
        assertThat(contact(story).state()).isEqualTo(ContactState.WRAP_UP);
        nobodyIsLookedFor(story);
    }

    @Test
    void a_sender_who_ends_or_wraps_up_confirms_nothing_by_it() {
        asking(actor(NOOR), TEAM, FATIMA)
                .when(HandingOff.wrapUp(ID, "solved", ""))
                .then(
                        new ContactEnded(ID, "wrapped-up", "agent"),
                        new ContactWrappedUp(ID, "solved", ""),
                        new SearchEnded(ID, Back.ENDED),
                        new HandoffReturned(HANDOFF, Back.ENDED));
        looking(Actor.HUB, Channel.PHONE, TEAM)
                .when(Searching.left(ID, "agent1", "normal"))
                .then(
                        new ContactEnded(ID, "normal", "agent"),
                        new SearchEnded(ID, Back.ENDED),
                        new HandoffReturned(HANDOFF, Back.ENDED));
    }

    @Test
    void a_customer_whose_agent_is_gone_waits_for_whom_she_was_looked_for() {
        GivenStory story = asking(Actor.HUB, COLLEAGUE, FATIMA);
        story.when(Losing.agent(ID, NOOR))
                .then(new AgentLost(ID, NOOR), new ContactQueued(ID, "service", Optional.of(FATIMA)));
        assertThat(contact(story).state()).isEqualTo(ContactState.QUEUED);
        assertThat(contact(story).agent()).isEmpty();
        assertThat(contact(story).offer()).isEmpty();
        assertThat(handoff(story)).as("it comes with its story").isEqualTo(State.PENDING);
        looking(Actor.HUB, TEAM)
                .when(Losing.agent(ID, NOOR))
                .then(new AgentLost(ID, NOOR), new ContactQueued(ID, "technical", Optional.empty()));
    }

    @Test
    void whoever_lifts_the_receiver_of_a_call_that_she_is_asked_to_take_has_it() {
        GivenStory call = looking(Actor.HUB, Channel.PHONE, TEAM).given(new ContactOffered(ID, FATIMA, UNTIL));
        call.when(Talking.connected(ID, Optional.of(NOOR))).then(new CallConnected(ID));
        call.when(Talking.connected(ID, Optional.of(FATIMA)))
                .then(new ContactAccepted(ID, FATIMA), new CallConnected(ID));
    }

    @Test
    void a_telephone_that_cannot_be_reached_loses_nobody() {
        GivenStory asked = looking(Actor.HUB, Channel.PHONE, COLLEAGUE).given(new ContactOffered(ID, FATIMA, UNTIL));
        asked.when(Searching.unreached(ID, "tech1", "busy"))
                .then(
                        new OfferDeclined(ID, FATIMA, "telephone: busy"),
                        new SearchEnded(ID, Back.DECLINED),
                        new HandoffReturned(HANDOFF, Back.DECLINED));
        isStillWithNoor(asked);
        looking(Actor.HUB, Channel.PHONE, TEAM)
                .when(Searching.unreached(ID, "agent1", "gone"))
                .then(
                        new ContactQueued(ID, "technical", Optional.empty()),
                        new OfferDeclined(ID, NOOR, "telephone: gone"));
    }

    @Test
    void what_was_promised_is_the_senders_until_the_receiver_has_read_it() {
        CaseId about = new CaseId(new UUID(3, 1));
        UUID promise = new UUID(5, 1);
        GivenStory story = talking(actor(NOOR), Channel.WEB)
                .given(
                        new CaseOpened(about, "delivery", ""),
                        new ContactJoined(about, ID),
                        new PromiseMade(about, promise, "call back", NOOR.name(), NOW.plusSeconds(3600)))
                .when(HandingOff.give(ID, new Offer(TEAM, "", STORY, "", true)));
        assertThat(story.state(Cases.SLICE)
                        .find(about)
                        .orElseThrow()
                        .promise(promise)
                        .orElseThrow()
                        .owner())
                .isEqualTo("Noor");
        HandoffId given = story.state(Handoffs.SLICE).newest().get(0).id();
        looking(actor(FATIMA), TEAM)
                .given(
                        new CaseOpened(about, "delivery", ""),
                        new ContactJoined(about, ID),
                        new PromiseMade(about, promise, "call back", NOOR.name(), NOW.plusSeconds(3600)),
                        new ContactAccepted(ID, FATIMA))
                .when(HandingOff.acknowledge(HANDOFF))
                .then(new HandoffAcknowledged(HANDOFF, FATIMA), new PromisePassed(about, promise, "Fatima"));
        assertThat(given).isNotEqualTo(HANDOFF);
    }

    @Test
    void one_thing_at_a_time() {
        GivenStory story = looking(actor(NOOR), TEAM);
        story.when(HandingOff.give(ID, new Offer(COLLEAGUE, "", STORY, "", false)))
                .thenRefused("seeking");
        story.when(PuttingAside.until(ID, NOW.plusSeconds(600))).thenRefused("seeking");
        Target branch = new Target(Target.Kind.STORE, "groningen", "Groningen");
        talking(actor(NOOR), Channel.WEB)
                .when(HandingOff.give(ID, new Offer(branch, "", STORY, "", true)))
                .thenRefused("stay-later");
    }
}
