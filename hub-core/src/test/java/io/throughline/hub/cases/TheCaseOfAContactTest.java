package io.throughline.hub.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.cases.CaseEvent.CaseClosed;
import io.throughline.hub.cases.CaseEvent.CaseOpened;
import io.throughline.hub.cases.CaseEvent.ContactJoined;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Features;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TheCaseOfAContactTest {
    private static final ContactId CALL = new ContactId(new UUID(0, 1));
    private static final CaseId FIRST = new CaseId(new UUID(0, 7));
    private static final CaseId SECOND = new CaseId(new UUID(0, 8));

    private final GivenStory story = new GivenStory(
            new Features(context -> "", Contacts.FEATURE, Cases.FEATURE),
            Instant.parse("2026-11-22T10:05:00Z"),
            Actor.agent("agent1", "Noor"));

    private void about(CaseId id) {
        story.given(new CaseOpened(id, "broken-product", ""), new ContactJoined(id, CALL));
    }

    private Optional<CaseId> current() {
        return story.state(Cases.SLICE).of(CALL).map(Case::id);
    }

    @Test
    void is_the_open_one_and_among_several_the_newest() {
        assertThat(current()).isEmpty();
        about(FIRST);
        assertThat(current()).contains(FIRST);
        about(SECOND);
        assertThat(current()).contains(SECOND);
        story.given(new CaseClosed(SECOND, "solved"));
        assertThat(current()).as("the first one is still to be solved").contains(FIRST);
    }

    @Test
    void is_the_one_closed_last_when_none_is_open() {
        about(FIRST);
        story.given(new CaseClosed(FIRST, "solved"));
        about(SECOND);
        story.given(new CaseClosed(SECOND, "solved"));
        assertThat(current()).contains(SECOND);
    }
}
