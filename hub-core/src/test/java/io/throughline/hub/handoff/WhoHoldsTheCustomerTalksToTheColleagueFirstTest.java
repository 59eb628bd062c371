package io.throughline.hub.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactEvent.ColleagueConsulted;
import io.throughline.hub.contact.ContactEvent.ColleagueSought;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactHeld;
import io.throughline.hub.contact.ContactEvent.ContactOffered;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactResumed;
import io.throughline.hub.contact.ContactEvent.OfferDeclined;
import io.throughline.hub.contact.ContactEvent.SearchEnded;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Losing;
import io.throughline.hub.contact.Offering;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.handoff.HandoffEvent.HandoffGiven;
import io.throughline.hub.handoff.HandoffEvent.HandoffReturned;
import io.throughline.hub.handoff.Handoffs.State;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Features;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhoHoldsTheCustomerTalksToTheColleagueFirstTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(20);
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");
    private static final AgentRef FATIMA = new AgentRef("tech1", "Fatima");
    private static final ContactId ID = new ContactId(new UUID(0, 42));
    private static final HandoffId HANDOFF = new HandoffId(new UUID(0, 43));
    private static final Target TEAM = new Target(Target.Kind.QUEUE, "technical", "Technical desk");
    private static final Target COLLEAGUE = new Target(Target.Kind.AGENT, "tech1", "Fatima");
    private static final Features FEATURES =
            new Features(context -> "", Contacts.FEATURE, Cases.FEATURE, Handoffs.FEATURE);

    private static Actor actor(AgentRef agent) {
        return Actor.agent(agent.id(), agent.name());
    }

    /** Noor holds the customer, and Fatima's telephone rings. */
    private static GivenStory lifting(Actor by, Target to) {
        boolean person = to.kind() == Target.Kind.AGENT;
        return new GivenStory(FEATURES, NOW, by)
                .given(
                        new ContactOpened(ID, Channel.PHONE, "reference", "", ""),
                        new ContactQueued(ID, "service", Optional.empty()),
                        new ContactAccepted(ID, NOOR),
                        new HandoffGiven(HANDOFF, ID, ID, NOOR, to, "", new Briefing(List.of(), List.of(), ""), true),
                        new ColleagueSought(
                                ID, person ? "service" : to.id(), person ? Optional.of(FATIMA) : Optional.empty()),
                        new ContactHeld(ID),
                        new ContactOffered(ID, FATIMA, UNTIL));
    }

    /** Noor and Fatima talk to each other, the customer hears music. */
    private static GivenStory consulting(Actor by, Target to) {
        return lifting(by, to).given(new ColleagueConsulted(ID, FATIMA));
    }

    @Test
    void while_the_customer_is_held_the_two_talk_first_and_no_time_runs_out() {
        GivenStory story = lifting(Actor.HUB, COLLEAGUE);
        story.when(Talking.connected(ID, Optional.of(FATIMA))).then(new ColleagueConsulted(ID, FATIMA));
        assertThat(contact(story).consulted()).contains(FATIMA);
        assertThat(contact(story).isWith("agent1")).isTrue();
        story.when(Talking.connected(ID, Optional.of(FATIMA))).then();
        story.at(UNTIL)
                .when(Searching.expire(ID, new Contact.Offer(FATIMA, UNTIL, false)))
                .thenRefused("not-offered");
        story.thenGridKeepsContext();
        GivenStory desk = lifting(actor(FATIMA), COLLEAGUE);
        desk.when(Offering.accept(ID)).then(new ColleagueConsulted(ID, FATIMA));
        desk.when(Offering.accept(ID)).then();
    }

    @Test
    void the_sender_lets_the_colleague_in_whose_it_is_from_then_on() {
        GivenStory story = consulting(actor(NOOR), COLLEAGUE);
        story.when(Talking.resume(ID)).thenRefused("consulting");
        story.when(Searching.introduce(ID)).then(new ContactAccepted(ID, FATIMA));
        assertThat(contact(story).isWith("tech1")).isTrue();
        assertThat(contact(story).state()).isEqualTo(ContactState.ACTIVE);
        assertThat(handoff(story)).isEqualTo(State.PENDING);
        story.when(Searching.introduce(ID)).thenRefused("not-yours");
        lifting(actor(NOOR), COLLEAGUE).when(Searching.introduce(ID)).thenRefused("nobody-consulted");
    }

    @Test
    void of_two_who_talk_first_whoever_goes_leaves_the_customer_to_the_other() {
        GivenStory sender = consulting(Actor.HUB, COLLEAGUE);
        sender.when(Searching.left(ID, "agent1", "normal")).then(new ContactAccepted(ID, FATIMA));
        sender.when(Searching.left(ID, "agent1", "normal")).then();
        assertThat(handoff(sender)).isEqualTo(State.PENDING);
        consulting(Actor.HUB, COLLEAGUE).when(Losing.agent(ID, NOOR)).then(new ContactAccepted(ID, FATIMA));
        GivenStory colleague = consulting(Actor.HUB, COLLEAGUE);
        colleague
                .when(Searching.left(ID, "tech1", "normal"))
                .then(
                        new OfferDeclined(ID, FATIMA, ""),
                        new SearchEnded(ID, Back.DECLINED),
                        new HandoffReturned(HANDOFF, Back.DECLINED));
        assertThat(contact(colleague).isWith("agent1")).isTrue();
        assertThat(contact(colleague).state()).isEqualTo(ContactState.HELD);
        nobodyIsLookedFor(colleague);
        GivenStory team = consulting(Actor.HUB, TEAM);
        team.when(Searching.left(ID, "tech1", "normal")).then(new OfferDeclined(ID, FATIMA, ""));
        assertThat(contact(team).seeks()).as("somebody else is asked").isTrue();
    }

    @Test
    void whoever_takes_the_customer_back_from_the_music_talks_to_her() {
        GivenStory story = consulting(actor(NOOR), COLLEAGUE);
        story.when(Searching.callOff(ID, Back.TAKEN_BACK))
                .then(
                        new SearchEnded(ID, Back.TAKEN_BACK),
                        new HandoffReturned(HANDOFF, Back.TAKEN_BACK),
                        new ContactResumed(ID));
        assertThat(contact(story).state()).isEqualTo(ContactState.ACTIVE);
        nobodyIsLookedFor(story);
    }

    @Test
    void a_customer_who_leaves_while_they_talk_ends_it() {
        GivenStory story = consulting(Actor.CUSTOMER, COLLEAGUE);
        story.when(HandingOff.end(ID, "normal", "customer"))
                .then(
                        new ContactEnded(ID, "normal", "customer"),
                        new SearchEnded(ID, Back.CUSTOMER_LEFT),
                        new HandoffReturned(HANDOFF, Back.CUSTOMER_LEFT));
        assertThat(contact(story).state()).isEqualTo(ContactState.WRAP_UP);
        nobodyIsLookedFor(story);
    }

    private static Contact contact(GivenStory story) {
        return story.state(Contacts.SLICE).findAny(ID).orElseThrow();
    }

    private static State handoff(GivenStory story) {
        return story.state(Handoffs.SLICE).find(HANDOFF).orElseThrow().state();
    }

    private static void nobodyIsLookedFor(GivenStory story) {
        assertThat(contact(story).seeking()).isEmpty();
        assertThat(contact(story).offer()).isEmpty();
        assertThat(handoff(story)).isEqualTo(State.RETURNED);
        story.thenGridKeepsContext();
    }
}
