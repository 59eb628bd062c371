package io.throughline.channel.web;

import io.throughline.hub.contact.Attachment;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.FileAttached;
import io.throughline.hub.contact.ContactEvent.MessageReceived;
import io.throughline.hub.contact.ContactEvent.MessageSent;
import io.throughline.hub.story.Happened;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message of a conversation as the visitor sees it.
 *
 * @param name who of us wrote it, or who joined
 * @param text empty where a file was sent or somebody joined
 */
record Message(UUID id, Instant at, String from, Optional<String> name, String text, Optional<Attachment> file) {
    /** The message that was written or the file that was sent then, or who joined; what is among colleagues is none. */
    static Optional<Message> of(Happened happened) {
        if (happened.event() instanceof MessageReceived received) {
            return Optional.of(said(happened, received.text(), Optional.empty()));
        }
        if (happened.event() instanceof MessageSent sent) {
            return Optional.of(said(happened, sent.text(), Optional.empty()));
        }
        if (happened.event() instanceof FileAttached attached && !attached.internal()) {
            return Optional.of(said(happened, "", Optional.of(attached.file())));
        }
        return happened.event() instanceof ContactAccepted accepted
                ? Optional.of(
                        of(happened, "joined", Optional.of(accepted.agent().name()), "", Optional.empty()))
                : Optional.empty();
    }

    private static Message said(Happened happened, String text, Optional<Attachment> file) {
        Optional<String> name = Optional.of(happened.by().name());
        return switch (happened.by().kind()) {
            case CUSTOMER -> of(happened, "customer", Optional.empty(), text, file);
            case AGENT -> of(happened, "agent", name, text, file);
            default -> of(happened, "system", name, text, file);
        };
    }

    private static Message of(
            Happened happened, String from, Optional<String> name, String text, Optional<Attachment> file) {
        return new Message(happened.envelope().id(), happened.at(), from, name, text, file);
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("id", id.toString())
                .put("at", at.toString())
                .put("from", from)
                .put("name", name.orElse(null))
                .put("text", text)
                .put("file", file.map(Message::json).orElse(null));
    }

    private static JsonObject json(Attachment file) {
        return new JsonObject()
                .put("id", file.id().toString())
                .put("name", file.name())
                .put("type", file.type())
                .put("bytes", file.bytes());
    }
}
