package io.throughline.config.journey.hub;

/**
 * One server-sent event.
 *
 * @param id the last id the stream gave; blank before the first
 * @param name {@code message} when the stream gave none
 */
record SseEvent(String id, String name, String data) {}
