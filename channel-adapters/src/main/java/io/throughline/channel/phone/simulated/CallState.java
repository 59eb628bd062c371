package io.throughline.channel.phone.simulated;

import java.util.Locale;

/** Where a simulated call is. */
enum CallState {
    /** The hub does not know it yet. */
    RINGING,
    /** The caller hears music. */
    QUEUED,
    /** Caller and agent hear each other. */
    TALKING,
    /** The agent asked the caller to wait. */
    HELD,
    /** Somebody hung up. */
    ENDED;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
