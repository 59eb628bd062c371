package io.throughline.hub.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.story.StoryJson;
import io.throughline.hub.topics.Topics;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class EverythingCanBeToldTest {
    private static final Telling TELLING = new Telling(
            new Topics(List.of()), new Queues(List.of(), List.of(), List.of()), ZoneId.of("Europe/Amsterdam"));

    @Test
    void every_stored_event_type_has_a_sentence_in_both_languages() {
        try (HubFixture hub = new HubFixture()) {
            assertThat(hub.features.eventTypes()).hasSizeGreaterThan(50);
            assertThat(TELLING.untold(hub.features.eventTypes())).isEmpty();
        }
    }

    @Test
    void both_languages_have_the_same_words() {
        assertThat(new Texts(Telling.DUTCH).keys()).isEqualTo(new Texts(Telling.ENGLISH).keys());
    }

    @Test
    void a_sentence_puts_ids_and_moments_into_words() {
        var event = StoryJson.MAPPER
                .createObjectNode()
                .put("what", "call back")
                .put("owner", "Noor")
                .put("due", "2026-11-27T11:00:00Z");
        assertThat(TELLING.sentence("case.promise-made.v1", event).en())
                .isEqualTo("Promised: call back, by Fri 27 Nov, 12:00, Noor");
        assertThat(TELLING.sentence("case.promise-made.v1", event).nl())
                .isEqualTo("Toegezegd: call back, uiterlijk vr 27 nov, 12:00, Noor");
    }

    @Test
    void what_a_customer_types_is_never_taken_for_a_place_to_fill() {
        var event = StoryJson.MAPPER.createObjectNode().put("text", "{by} $1 \\ {text|moment}");
        assertThat(TELLING.sentence("contact.message-received.v1", event).en())
                .isEqualTo("Customer: {by} $1 \\ {text|moment}");
    }
}
