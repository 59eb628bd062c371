package io.throughline.ui.session;

import io.throughline.hub.presence.Presence;
import java.time.Instant;
import java.util.Optional;

/** A presence as the contract has it. */
public record PresenceView(String state, Instant since, Optional<String> reason) {
    /** Of this presence. */
    public static PresenceView of(Presence presence) {
        return new PresenceView(
                presence.state().id(),
                presence.since(),
                Optional.of(presence.reason()).filter(reason -> !reason.isEmpty()));
    }
}
