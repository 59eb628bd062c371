package io.throughline.hub.pin;

import io.throughline.hub.pin.PinEvent.EntryPinned;
import io.throughline.hub.pin.PinEvent.EntryUnpinned;
import io.throughline.hub.story.Feature;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What stands on top of a customer's story.
 *
 * @param all newest first, at most {@value #MOST}
 */
public record Pins(List<Pin> all) {
    /** So many can stand there; with more, nothing stands out. */
    public static final int MOST = 10;

    /**
     * An entry stands on top.
     *
     * @param entry the event that it tells of
     * @param by who wanted it there
     */
    public record Pin(UUID entry, Instant at, String by) {}

    /** The slice of the context. */
    public static final Slice<Pins> SLICE = new Slice<>("pins", Pins.class, new Pins(List.of()), Pins::after);

    /** The feature as the kernel knows it. */
    public static final Feature<Pins> FEATURE = Feature.of(
            SLICE,
            Map.of("timeline.entry-pinned.v1", EntryPinned.class, "timeline.entry-unpinned.v1", EntryUnpinned.class));

    private Pins after(Happened happened) {
        if (happened.event() instanceof EntryPinned pinned) {
            Pin pin = new Pin(pinned.entry(), happened.at(), happened.by().name());
            return new Pins(Stream.concat(Stream.of(pin), others(pinned.entry()))
                    .limit(MOST)
                    .toList());
        }
        return happened.event() instanceof EntryUnpinned unpinned
                ? new Pins(others(unpinned.entry()).toList())
                : this;
    }

    private Stream<Pin> others(UUID entry) {
        return all.stream().filter(pin -> !pin.entry().equals(entry));
    }

    /** Whether the entry stands there. */
    boolean has(UUID entry) {
        return all.stream().anyMatch(pin -> pin.entry().equals(entry));
    }
}
