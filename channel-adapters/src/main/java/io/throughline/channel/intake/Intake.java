package io.throughline.channel.intake;

import io.throughline.hub.lane.Outcome;
import io.vertx.core.Future;

/** The door through which everything that channels tell enters a customer's story. */
@FunctionalInterface
public interface Intake {
    /**
     * Holds what became of it, after the commit. Fails as {@link io.throughline.hub.lane.Lanes} do; delivering again is
     * always safe.
     */
    Future<Outcome> take(Delivery delivery);
}
