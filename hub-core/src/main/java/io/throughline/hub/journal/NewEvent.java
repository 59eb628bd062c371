package io.throughline.hub.journal;

import java.util.UUID;

/**
 * An event that is to be written.
 *
 * @param id unique for ever: an event whose id is known already is not written twice
 * @param type stored type name with its version, for example {@code contact.opened.v1}
 * @param data the event as a JSON object
 * @param metadata who, when and why, as a JSON object
 */
public record NewEvent(UUID id, String type, String data, String metadata) {}
