package io.throughline.hub.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.cases.CaseEvent.CaseClosed;
import io.throughline.hub.cases.CaseEvent.CaseOpened;
import io.throughline.hub.cases.CaseEvent.ContactJoined;
import io.throughline.hub.cases.CaseEvent.PromiseKept;
import io.throughline.hub.cases.CaseEvent.PromiseMade;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactEvent.ContactAbandoned;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactWrappedUp;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Features;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SolvedCasesAreClosedTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");
    private static final ContactId CALL = new ContactId(new UUID(0, 1));
    private static final ContactId CHAT = new ContactId(new UUID(0, 2));
    private static final CaseId CASE = new CaseId(new UUID(0, 7));
    private static final CaseId OTHER = new CaseId(new UUID(0, 8));
    private static final UUID PROMISE = new UUID(0, 9);
    private static final Event WRAPPED_UP = new ContactWrappedUp(CALL, "solved", "");
    private static final Decision SOLVED = Solving.solvedBy(CALL, "solved", Talking.wrapUp(CALL, "solved", ""));

    private final GivenStory story = new GivenStory(
                    new Features(context -> "", Contacts.FEATURE, Cases.FEATURE), NOW, Actor.agent("agent1", "Noor"))
            .given(
                    opened(CALL, Channel.PHONE),
                    new ContactAccepted(CALL, NOOR),
                    new CaseOpened(CASE, "broken-product", ""),
                    new ContactJoined(CASE, CALL),
                    new ContactEnded(CALL, "hung-up", "customer"));

    private static Event opened(ContactId id, Channel channel) {
        return new ContactOpened(id, channel, "reference-" + id, "", "");
    }

    @Test
    void with_the_contact_that_solved_it() {
        story.when(SOLVED).then(WRAPPED_UP, new CaseClosed(CASE, "solved"));
        assertThat(story.state(Cases.SLICE).open()).isEmpty();
        story.thenGridKeepsContext();
    }

    @Test
    void but_not_while_another_contact_of_theirs_is_open() {
        story.given(opened(CHAT, Channel.WEB), new ContactJoined(CASE, CHAT))
                .when(SOLVED)
                .then(WRAPPED_UP);
    }

    @Test
    void also_when_another_contact_of_theirs_was_abandoned() {
        story.given(opened(CHAT, Channel.WEB), new ContactJoined(CASE, CHAT), new ContactAbandoned(CHAT, "left"))
                .when(SOLVED)
                .then(WRAPPED_UP, new CaseClosed(CASE, "solved"));
    }

    @Test
    void but_not_while_something_promised_is_still_to_be_done() {
        Instant due = NOW.plusSeconds(3600);
        story.given(new PromiseMade(CASE, PROMISE, "call back", "Noor", due))
                .when(SOLVED)
                .then(WRAPPED_UP);
    }

    @Test
    void also_when_what_was_promised_was_done() {
        Instant due = NOW.plusSeconds(3600);
        story.given(
                        new PromiseMade(CASE, PROMISE, "call back", "Noor", due),
                        new PromiseKept(CASE, PROMISE, Optional.of(due)))
                .when(SOLVED)
                .then(WRAPPED_UP, new CaseClosed(CASE, "solved"));
    }

    @Test
    void and_no_other_case_of_the_customer_is() {
        story.given(new CaseOpened(OTHER, "other", "")).when(SOLVED).then(WRAPPED_UP, new CaseClosed(CASE, "solved"));
        assertThat(story.state(Cases.SLICE).open()).extracting(Case::id).containsExactly(OTHER);
    }

    @Test
    void once() {
        story.given(new CaseClosed(CASE, "not-solved")).when(SOLVED).then(WRAPPED_UP);
    }

    @Test
    void and_not_by_whom_the_contact_is_not_with() {
        Decision hers = Solving.solvedBy(CHAT, "solved", Talking.wrapUp(CHAT, "solved", ""));
        story.given(
                        opened(CHAT, Channel.WEB),
                        new ContactAccepted(CHAT, new AgentRef("agent2", "Daan")),
                        new CaseOpened(OTHER, "other", ""),
                        new ContactJoined(OTHER, CHAT))
                .when(hers)
                .thenRefused("not-yours");
    }
}
