package io.throughline.hub.plan;

import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.story.Context;
import java.time.Instant;

/**
 * What a plan decides about: a contact that arrives, and the customer as she was known at that moment.
 *
 * @param open whether the queue that the channel leads to is open
 */
record Situation(Arrival arrival, Context customer, Instant at, boolean open) {}
