package io.throughline.channel.web;

import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.MessageReceived;
import io.throughline.hub.contact.ContactEvent.MessageSent;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Happened;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A message of a conversation as the visitor sees it. {@code name} is who of us wrote it, or who joined. */
record Message(UUID id, Instant at, String from, Optional<String> name, String text) {
    /** The message that was written then, or who joined; notes among colleagues are none. */
    static Optional<Message> of(Happened happened) {
        if (happened.event() instanceof MessageReceived received) {
            return Optional.of(new Message(
                    happened.envelope().id(), happened.at(), "customer", Optional.empty(), received.text()));
        }
        if (happened.event() instanceof MessageSent sent) {
            boolean agent = happened.by().kind() == Actor.Kind.AGENT;
            return Optional.of(new Message(
                    happened.envelope().id(),
                    happened.at(),
                    agent ? "agent" : "system",
                    Optional.of(happened.by().name()),
                    sent.text()));
        }
        if (happened.event() instanceof ContactAccepted accepted) {
            return Optional.of(new Message(
                    happened.envelope().id(),
                    happened.at(),
                    "joined",
                    Optional.of(accepted.agent().name()),
                    ""));
        }
        return Optional.empty();
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("id", id.toString())
                .put("at", at.toString())
                .put("from", from)
                .put("name", name.orElse(null))
                .put("text", text);
    }
}
