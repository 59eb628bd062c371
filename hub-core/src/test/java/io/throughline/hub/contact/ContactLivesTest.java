package io.throughline.hub.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.ContactEvent.AgentLost;
import io.throughline.hub.contact.ContactEvent.ContactAbandoned;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactOffered;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactWrappedUp;
import io.throughline.hub.contact.ContactEvent.OfferDeclined;
import io.throughline.hub.contact.ContactEvent.OfferExpired;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Features;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactLivesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(20);
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");
    private static final AgentRef DAAN = new AgentRef("agent2", "Daan");
    private static final ContactId CALL = new ContactId(new UUID(0, 42));
    private static final Features FEATURES = new Features(context -> "", Contacts.FEATURE);

    private static GivenStory as(AgentRef agent) {
        return new GivenStory(FEATURES, NOW, Actor.agent(agent.id(), agent.name()));
    }

    private static GivenStory queued(AgentRef actor) {
        return as(actor)
                .given(
                        new ContactOpened(CALL, Channel.PHONE, "call-1", "+31600000001", "+31850000001"),
                        new ContactQueued(CALL, "service", Optional.empty()));
    }

    private static GivenStory talking(AgentRef actor) {
        return queued(actor).given(new ContactAccepted(CALL, NOOR));
    }

    @Test
    void a_call_that_rings_twice_under_one_reference_is_one_contact() {
        Arrival arrival = new Arrival(Channel.PHONE, "call-1", "", "", "service");
        queued(NOOR).when(Arriving.at(arrival)).then();
    }

    @Test
    void only_the_agent_who_was_asked_accepts() {
        queued(DAAN)
                .given(new ContactOffered(CALL, NOOR, UNTIL))
                .when(Offering.accept(CALL))
                .thenRefused("offered-to-colleague");
        queued(NOOR)
                .given(new ContactOffered(CALL, NOOR, UNTIL))
                .when(Offering.accept(CALL))
                .then(new ContactAccepted(CALL, NOOR));
    }

    @Test
    void what_waits_for_anybody_has_to_be_claimed_and_goes_to_whoever_has_room() {
        queued(NOOR).when(Offering.accept(CALL)).thenRefused("claim-first");
        queued(NOOR).when(Offering.claim(CALL, false)).thenRefused("hands-full");
        queued(NOOR).when(Offering.claim(CALL, true)).then(new ContactAccepted(CALL, NOOR));
    }

    @Test
    void a_claim_takes_what_is_offered_to_the_agent_meanwhile_but_not_what_is_offered_to_another() {
        queued(NOOR)
                .given(new ContactOffered(CALL, NOOR, UNTIL))
                .when(Offering.claim(CALL, false))
                .then(new ContactAccepted(CALL, NOOR));
        queued(DAAN)
                .given(new ContactOffered(CALL, NOOR, UNTIL))
                .when(Offering.claim(CALL, true))
                .thenRefused("offered-to-colleague");
    }

    @Test
    void a_visit_is_taken_by_whoever_stands_at_the_counter() {
        as(NOOR).given(
                        new ContactOpened(CALL, Channel.STORE, "visit-1", "", "breda"),
                        new ContactQueued(CALL, "breda", Optional.empty()))
                .when(Offering.accept(CALL))
                .then(new ContactAccepted(CALL, NOOR));
    }

    @Test
    void a_second_agent_is_told_who_was_faster() {
        talking(DAAN).when(Offering.claim(CALL, true)).thenRefused("with-colleague", "Noor");
        talking(DAAN).when(Offering.accept(CALL)).thenRefused("with-colleague", "Noor");
    }

    @Test
    void an_offer_ends_only_when_it_is_the_one_that_stands() {
        Contact.Offer before = new Contact.Offer(NOOR, UNTIL.minusSeconds(60), false);
        Contact.Offer standing = new Contact.Offer(NOOR, UNTIL, false);
        queued(NOOR)
                .given(new ContactOffered(CALL, NOOR, UNTIL))
                .when(Offering.expire(CALL, before))
                .thenRefused("not-offered")
                .when(Offering.expire(CALL, standing))
                .then(new OfferExpired(CALL, NOOR))
                .when(Offering.expire(CALL, standing))
                .thenRefused("not-offered");
    }

    @Test
    void a_conversation_that_lost_its_agent_waits_again_before_everything_else() {
        GivenStory chat = as(NOOR).given(
                        new ContactOpened(CALL, Channel.WEB, "visitor", "", "web"),
                        new ContactQueued(CALL, "web", Optional.empty()),
                        new ContactAccepted(CALL, NOOR));
        chat.when(Losing.agent(CALL, DAAN)).then();
        chat.when(Losing.agent(CALL, NOOR))
                .then(new AgentLost(CALL, NOOR), new ContactQueued(CALL, "web", Optional.empty()));
        Contact waiting = chat.state(Contacts.SLICE).find(CALL).orElseThrow();
        assertThat(waiting.state()).isEqualTo(ContactState.QUEUED);
        assertThat(waiting.agent()).isEmpty();
        assertThat(waiting.routed().flatMap(Routed::priority)).contains(9);
        chat.when(Losing.agent(CALL, NOOR)).then();
    }

    @Test
    void an_agent_whose_telephone_cannot_be_reached_is_passed_over() {
        queued(NOOR)
                .given(new ContactOffered(CALL, NOOR, UNTIL))
                .when(Talking.unreached(CALL, "agent1", "busy"))
                .then(new OfferDeclined(CALL, NOOR, "telephone: busy"));
        queued(NOOR)
                .given(new ContactOffered(CALL, NOOR, UNTIL))
                .when(Talking.unreached(CALL, "agent2", "busy"))
                .then();
    }

    @Test
    void what_was_accepted_waits_again_when_the_telephone_cannot_be_reached() {
        GivenStory call = talking(NOOR);
        call.when(Talking.unreached(CALL, "agent1", "no-answer"))
                .then(
                        new ContactQueued(CALL, "service", Optional.empty()),
                        new OfferDeclined(CALL, NOOR, "telephone: no-answer"));
        Contact waiting = call.state(Contacts.SLICE).find(CALL).orElseThrow();
        assertThat(waiting.state()).isEqualTo(ContactState.QUEUED);
        assertThat(waiting.declined())
                .as("a colleague is asked first")
                .extracting(Passed::agent)
                .containsExactly("agent1");
        talking(NOOR).when(Talking.unreached(CALL, "agent2", "no-answer")).then();
    }

    @Test
    void the_talk_ends_when_its_agent_puts_the_receiver_down_and_not_when_somebody_else_does() {
        talking(NOOR).when(Talking.left(CALL, "agent1", "normal")).then(new ContactEnded(CALL, "normal", "agent"));
        talking(NOOR).when(Talking.left(CALL, "agent2", "normal")).then();
        queued(NOOR).when(Talking.left(CALL, "agent1", "normal")).then();
    }

    @Test
    void a_caller_who_hangs_up_while_waiting_has_abandoned() {
        GivenStory caller = new GivenStory(FEATURES, NOW, Actor.CUSTOMER)
                .given(
                        new ContactOpened(CALL, Channel.PHONE, "call-1", "", ""),
                        new ContactQueued(CALL, "service", Optional.empty()));
        caller.when(Talking.end(CALL, "hang-up", "customer")).then(new ContactAbandoned(CALL, "hang-up"));
        assertThat(caller.state(Contacts.SLICE).open()).isEmpty();
        assertThat(caller.state(Contacts.SLICE).past()).hasSize(1);
    }

    @Test
    void a_call_is_wrapped_up_after_it_ended_and_by_its_agent() {
        talking(NOOR).when(Talking.wrapUp(CALL, "solved", "")).thenRefused("still-talking");
        talking(DAAN).when(Talking.wrapUp(CALL, "solved", "")).thenRefused("not-yours", "Noor");
        talking(NOOR)
                .given(new ContactEnded(CALL, "hang-up", "customer"))
                .when(Talking.wrapUp(CALL, "solved", ""))
                .then(new ContactWrappedUp(CALL, "solved", ""))
                .thenGridKeepsContext();
    }

    @Test
    void nothing_happens_to_a_contact_that_is_over() {
        talking(NOOR)
                .given(new ContactEnded(CALL, "x", "agent"), new ContactWrappedUp(CALL, "solved", ""))
                .when(Talking.hold(CALL))
                .thenRefused("contact-over");
    }

    @Test
    void a_telephone_call_takes_no_written_messages() {
        talking(NOOR).when(Talking.send(CALL, "Hello")).thenRefused("no-messages");
    }
}
