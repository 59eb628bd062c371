package io.throughline.hub.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactOffered;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactRouted;
import io.throughline.hub.contact.ContactEvent.OfferDeclined;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactsMoveOnTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(20);
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");
    private static final ContactId CALL = new ContactId(new UUID(0, 42));
    private static final Features FEATURES = new Features(context -> "", Contacts.FEATURE);
    private static final Route TECHNICAL = new Route("technical", Optional.of(8), Optional.of(Duration.ofSeconds(60)));
    private static final Course COURSE = new Course("calls", "third-time", List.of(TECHNICAL, Route.to("service")));

    private static GivenStory routed(AgentRef actor) {
        return new GivenStory(FEATURES, NOW, Actor.agent(actor.id(), actor.name()))
                .given(
                        new ContactOpened(CALL, Channel.PHONE, "call-1", "+31600000001", "+31850000001"),
                        new ContactRouted(CALL, "calls", "third-time", 0, TECHNICAL, List.of(Route.to("service"))),
                        new ContactQueued(CALL, "technical", Optional.empty()));
    }

    @Test
    void an_arriving_contact_waits_where_a_plan_leads_it_and_remembers_which_one() {
        Arrival arrival = new Arrival(Channel.PHONE, "call-1", "+31600000001", "+31850000001", "service");
        Decided decided = Arriving.at(arrival, (any, customer, occasion) -> Optional.of(COURSE))
                .decide(
                        Context.empty(new CustomerId(new UUID(0, 1))),
                        new Occasion(new UUID(0, 2), NOW, Actor.CUSTOMER));
        assertThat(((Decided.Events) decided).events())
                .filteredOn(event -> !(event instanceof ContactOpened))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ContactRouted", "ContactQueued");
    }

    @Test
    void a_contact_moves_on_when_its_time_in_one_place_has_passed_and_not_before() {
        routed(NOOR).when(Directing.moveOn(CALL)).thenRefused("not-due");
        routed(NOOR)
                .at(NOW.plusSeconds(61))
                .when(Directing.moveOn(CALL))
                .then(
                        new ContactRouted(CALL, "calls", "third-time", 1, Route.to("service"), List.of()),
                        new ContactQueued(CALL, "service", Optional.empty()));
    }

    @Test
    void a_contact_does_not_move_on_from_somebody_who_is_being_asked() {
        routed(NOOR)
                .given(new ContactOffered(CALL, NOOR, UNTIL))
                .at(NOW.plusSeconds(61))
                .when(Directing.moveOn(CALL))
                .thenRefused("not-due");
    }

    @Test
    void whoever_moves_on_or_was_declined_has_not_begun_to_wait_anew() {
        GivenStory story = routed(NOOR)
                .at(NOW.plusSeconds(10))
                .given(
                        new ContactOffered(CALL, NOOR, UNTIL),
                        new OfferDeclined(CALL, NOOR, "busy"),
                        new ContactQueued(CALL, "service", Optional.empty()));
        Contact contact = story.context().get(Contacts.SLICE).find(CALL).orElseThrow();
        assertThat(contact.queuedAt()).isEqualTo(NOW);
        assertThat(contact.declined()).extracting(Passed::agent).containsExactly("agent1");
    }

    @Test
    void a_handoff_ends_what_a_plan_said() {
        Contact contact = routed(NOOR)
                .given(new ContactAccepted(CALL, NOOR), new ContactQueued(CALL, "service", Optional.empty()))
                .context()
                .get(Contacts.SLICE)
                .find(CALL)
                .orElseThrow();
        assertThat(contact.routed()).isEmpty();
    }
}
