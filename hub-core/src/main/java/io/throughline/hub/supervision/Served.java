package io.throughline.hub.supervision;

import java.time.Duration;
import java.time.Instant;

/**
 * The end of one waiting in one queue.
 *
 * @param trace the contact as it was then
 * @param at when it was answered or given up
 * @param answered false when the customer gave up
 */
record Served(Trace trace, Instant at, Duration waited, boolean answered) {}
