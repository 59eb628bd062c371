package io.throughline.hub.story;

import io.throughline.hub.journal.Position;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known about an event beside the event itself.
 *
 * @param type its stored type name, for example {@code contact.opened.v1}
 * @param version its place in the customer's stream, from 1
 * @param at when it happened
 * @param delivery the command that caused it
 */
public record Envelope(
        UUID id,
        String type,
        CustomerId customer,
        long version,
        Position position,
        Instant at,
        Actor by,
        UUID delivery) {}
