package io.throughline.hub.routing;

import java.time.Duration;

/**
 * How long people are asked.
 *
 * @param offer until an agent who does not answer is passed over
 * @param handoff until a handoff to a person comes back to the sender
 * @param teamHandoff until one to a team does
 * @param declined until an agent who said no is asked for the same contact again
 */
public record RoutingSettings(Duration offer, Duration handoff, Duration teamHandoff, Duration declined) {
    /** Twenty seconds to accept, a minute for a colleague to take a handoff, ten for a team, half a one after a no. */
    public static final RoutingSettings USUAL = new RoutingSettings(
            Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofSeconds(30));

    /** The same with another time to accept. */
    public RoutingSettings withOffer(Duration other) {
        return new RoutingSettings(other, handoff, teamHandoff, declined);
    }
}
