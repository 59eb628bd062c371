package io.throughline.hub.lane;

import io.throughline.hub.journal.Fence;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;
import io.vertx.core.Promise;
import java.util.Optional;

/**
 * A command in a customer's lane.
 *
 * @param mayBeNew whether the customer may come into being by it
 */
record Waiting(
        Decision decision, Occasion occasion, Optional<Fence> fence, boolean mayBeNew, Promise<Outcome> answer) {}
