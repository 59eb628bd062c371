package io.throughline.hub.queues;

import io.throughline.hub.language.Label;

/** How a contact turned out, chosen at wrap-up. */
public record Outcome(String id, Label label) {}
