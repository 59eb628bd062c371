package io.throughline.hub.queues;

import io.throughline.hub.language.Label;

/** Why somebody takes no contacts for a while. */
public record Break(String id, Label label) {}
