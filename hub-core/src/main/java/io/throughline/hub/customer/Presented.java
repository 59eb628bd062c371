package io.throughline.hub.customer;

/** A handle as it was presented on one occasion, with how sure it was there. */
public record Presented(Handle handle, Grade grade) {}
