package io.throughline.channel.web;

import io.throughline.hub.waiting.Standings;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether anybody will come, and when.
 *
 * @param queue of conversations on the web
 */
public record Openness(Standings standings, String queue) {
    /** When the queue opens again; empty while it is open. */
    Optional<Instant> opensAt() {
        return standings.opens(queue);
    }
}
