package io.throughline.ui.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.mood.Face;
import io.throughline.hub.story.Actor;
import io.throughline.hub.timeline.TimelineEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A timeline entry as the contract has it. */
record EntryView(
        UUID id,
        Instant at,
        String type,
        Optional<Channel> channel,
        String weight,
        Optional<UUID> contact,
        @JsonProperty("case") Optional<UUID> about,
        Actor by,
        String text,
        Optional<Face> mood) {

    static EntryView of(TimelineEntry entry, Locale language) {
        return new EntryView(
                entry.id(),
                entry.at(),
                entry.type(),
                entry.channel(),
                entry.small() ? "small" : "full",
                entry.contact(),
                entry.caseId(),
                entry.by(),
                entry.text().in(language),
                entry.mood());
    }
}
