package io.throughline.hub.pin;

import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import java.util.UUID;

/** Colleagues keep on top of a story what whoever is next has to see first. */
public final class Pinning {
    private Pinning() {}

    /** It stands on top from now on. Whether there is such an entry is for the caller to know. */
    public static Decision pin(UUID entry) {
        return (context, occasion) -> {
            Pins pins = context.get(Pins.SLICE);
            if (pins.has(entry)) {
                return Decided.nothing();
            }
            return pins.all().size() < Pins.MOST
                    ? Decided.events(new PinEvent.EntryPinned(entry))
                    : Decided.refuse(
                            "too-many-pins", "At most " + Pins.MOST + " entries can be pinned: take one off first.");
        };
    }

    /** It need not stand there any more. */
    public static Decision unpin(UUID entry) {
        return (context, occasion) -> context.get(Pins.SLICE).has(entry)
                ? Decided.events(new PinEvent.EntryUnpinned(entry))
                : Decided.nothing();
    }
}
