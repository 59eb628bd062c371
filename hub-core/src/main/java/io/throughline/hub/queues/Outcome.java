package io.throughline.hub.queues;

import io.throughline.hub.language.Label;

/**
 * How a contact turned out, chosen at wrap-up.
 *
 * @param solves whether nothing is left to do for the customer, so that the case of the contact is closed with it
 */
public record Outcome(String id, Label label, boolean solves) {}
