package io.throughline.hub.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.hub.browsing.BrowsingEvent;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.mood.Face;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.StoryJson;
import io.throughline.hub.telling.Telling;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Turns events into timeline entries. */
final class Teller {
    private final Telling telling;

    Teller(Telling telling) {
        this.telling = telling;
    }

    TimelineEntry tell(Happened happened, Function<UUID, Optional<Channel>> channels) {
        ObjectNode event = StoryJson.MAPPER.valueToTree(happened.event());
        if (!event.has("by")) {
            event.set("by", StoryJson.MAPPER.valueToTree(happened.by()));
        }
        String type = happened.envelope().type();
        Optional<UUID> contact = id(event.path("contact"));
        return new TimelineEntry(
                happened.envelope().id(),
                happened.envelope().version(),
                happened.at(),
                type,
                channel(happened, contact, channels),
                telling.small(type),
                contact,
                id(event.path("caseId")),
                happened.by(),
                telling.sentence(type, event),
                Face.find(event.path("face").asText()));
    }

    private static Optional<Channel> channel(
            Happened happened, Optional<UUID> contact, Function<UUID, Optional<Channel>> channels) {
        if (happened.event() instanceof ContactOpened opened) {
            return Optional.of(opened.channel());
        }
        return happened.event() instanceof BrowsingEvent ? Optional.of(Channel.WEB) : contact.flatMap(channels);
    }

    private static Optional<UUID> id(JsonNode node) {
        return node.isTextual() ? Optional.of(UUID.fromString(node.asText())) : Optional.empty();
    }
}
