package io.throughline.hub.attachment;

import io.throughline.hub.contact.Attachment;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The bytes of attachments, outside the journal, the same for every node. Every implementation passes {@code
 * AttachmentsConformance}; futures fail with {@link io.throughline.hub.journal.JournalUnavailable} when the store does not
 * answer.
 */
public interface Attachments {
    /** An attachment with its bytes. */
    record Kept(Attachment attachment, Buffer content) {}

    /** Keeps it. Once kept, an id keeps its bytes: a second delivery changes nothing. */
    Future<Void> keep(Attachment attachment, Buffer content, Instant at);

    /** Holds the attachment with this id, if there is one. */
    Future<Optional<Kept>> find(UUID id);

    /** Forgets it, where the story did not take it. */
    Future<Void> drop(UUID id);
}
