package io.throughline.hub.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.pin.PinEvent.EntryPinned;
import io.throughline.hub.pin.PinEvent.EntryUnpinned;
import io.throughline.hub.pin.Pins.Pin;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Features;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PinnedEntriesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final GivenStory story =
            new GivenStory(new Features(context -> "", Pins.FEATURE), NOW, Actor.agent("agent1", "Noor"));

    @Test
    void the_newest_is_on_top_with_who_pinned_it_and_when() {
        story.when(Pinning.pin(ONE)).when(Pinning.pin(OTHER)).then(new EntryPinned(OTHER));
        assertThat(story.state(Pins.SLICE).all())
                .containsExactly(new Pin(OTHER, NOW, "Noor"), new Pin(ONE, NOW, "Noor"));
        story.thenGridKeepsContext();
    }

    @Test
    void what_is_pinned_already_is_pinned_once() {
        story.when(Pinning.pin(ONE)).when(Pinning.pin(ONE)).then();
    }

    @Test
    void it_can_be_taken_off_again() {
        story.when(Pinning.pin(ONE)).when(Pinning.unpin(ONE)).then(new EntryUnpinned(ONE));
        assertThat(story.state(Pins.SLICE).all()).isEmpty();
        story.when(Pinning.unpin(ONE)).then();
    }

    @Test
    void when_everything_stands_out_nothing_does() {
        for (int n = 0; n < Pins.MOST; n++) {
            story.when(Pinning.pin(new UUID(1, n)));
        }
        story.when(Pinning.pin(ONE)).thenRefused("too-many-pins", "10");
    }
}
