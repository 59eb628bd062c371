package io.throughline.hub.pin;

import io.throughline.hub.story.Event;
import java.util.UUID;

/** What can happen to what stands on top of a story. */
public sealed interface PinEvent extends Event {
    /** The event in the customer's stream that the entry tells of. */
    UUID entry();

    /** A colleague keeps an entry on top of the story, for whoever is next. */
    record EntryPinned(UUID entry) implements PinEvent {}

    /** It need not stand there any more. */
    record EntryUnpinned(UUID entry) implements PinEvent {}
}
