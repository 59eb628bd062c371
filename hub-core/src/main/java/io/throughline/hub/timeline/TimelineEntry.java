package io.throughline.hub.timeline;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.language.Label;
import io.throughline.hub.mood.Face;
import io.throughline.hub.story.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that happened, as people read it.
 *
 * @param id of the event
 * @param version of the event in the customer's stream
 * @param type stored type name
 * @param small interesting together with others rather than alone
 * @param channel of the contact it belongs to, if it belongs to one
 */
public record TimelineEntry(
        UUID id,
        long version,
        Instant at,
        String type,
        Optional<Channel> channel,
        boolean small,
        Optional<UUID> contact,
        Optional<UUID> caseId,
        Actor by,
        Label text,
        Optional<Face> mood) {}
