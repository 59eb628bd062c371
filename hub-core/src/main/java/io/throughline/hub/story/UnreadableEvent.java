package io.throughline.hub.story;

import io.throughline.hub.journal.Recorded;

/** The journal holds an event that this hub cannot read: it was written by a newer one, or the row was changed. */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableEvent(Recorded recorded, Throwable cause) {
        super(
                "event " + recorded.id() + " of type " + recorded.type() + " at version " + recorded.version()
                        + " of customer " + recorded.stream() + " cannot be read: " + cause.getMessage(),
                cause);
    }
}
