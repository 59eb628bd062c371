package io.throughline.hub.story;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * The when, who and which of one command. Everything that a decision may not make up itself comes from here, so that
 * deciding again (after a conflict, a retry, a restart) gives the very same events.
 *
 * @param delivery identifies the command for ever; the same delivery is carried out once
 * @param at when it happened, by the clock of the channel or of the hub
 */
public record Occasion(UUID delivery, Instant at, Actor by) {
    /** An id for something this command brings into being; the same for the same delivery and name. */
    public UUID id(String name) {
        return UUID.nameUUIDFromBytes((delivery + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
