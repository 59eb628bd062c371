package io.throughline.config.settings;

/**
 * What is too much.
 *
 * @param bodyBytes of one request body
 * @param eventBytes of one event in a batch
 * @param batchEvents events in one batch
 * @param eventsPerSecond per API key, averaged over a second
 */
public record LimitSettings(int bodyBytes, int eventBytes, int batchEvents, int eventsPerSecond) {}
