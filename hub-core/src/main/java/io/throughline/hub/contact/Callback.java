package io.throughline.hub.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * We call the customer instead of her waiting for us. The contact keeps its place; when its turn comes an agent gets it as
 * any other, and calls.
 *
 * @param number E.164
 * @param due from when on she may be called
 * @param attempts how often nobody answered
 * @param reached whether she was spoken to
 * @param promise what her case has of it, if she was promised a moment
 */
public record Callback(String number, Instant due, int attempts, boolean reached, Optional<UUID> promise) {
    /** So many times without an answer are enough; before that nobody may give her up. */
    public static final int ENOUGH = 3;

    /** Whether nothing more has to be tried. */
    public boolean done() {
        return reached || attempts >= ENOUGH;
    }

    Callback tried(boolean spoke, Optional<Instant> again) {
        return new Callback(number, again.orElse(due), spoke ? attempts : attempts + 1, reached || spoke, promise);
    }
}
