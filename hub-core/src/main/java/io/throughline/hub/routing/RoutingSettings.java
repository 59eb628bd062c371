package io.throughline.hub.routing;

import java.time.Duration;

/**
 * How long people are asked.
 *
 * @param offer until an agent who does not answer is passed over
 * @param handoff until a handoff to a person comes back to the sender
 */
public record RoutingSettings(Duration offer, Duration handoff) {
    /** Twenty seconds to accept, a minute for a colleague to take a handoff. */
    public static final RoutingSettings USUAL = new RoutingSettings(Duration.ofSeconds(20), Duration.ofSeconds(60));
}
