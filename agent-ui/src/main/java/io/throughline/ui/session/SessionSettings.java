package io.throughline.ui.session;

import java.time.Duration;

/**
 * How long people stay signed in.
 *
 * @param idle without a request and without an open page
 * @param lifetime at most
 */
public record SessionSettings(Duration idle, Duration lifetime) {
    /** Half an hour without a sign of life, twelve hours at most. */
    public static final SessionSettings USUAL = new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12));
}
