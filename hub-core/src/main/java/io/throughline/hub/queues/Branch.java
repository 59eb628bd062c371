package io.throughline.hub.queues;

/** A shop of the company; {@code name} is the town, the same in every language. */
public record Branch(String id, String name) {}
