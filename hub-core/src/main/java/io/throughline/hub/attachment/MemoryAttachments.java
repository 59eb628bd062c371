package io.throughline.hub.attachment;

import io.throughline.hub.contact.Attachment;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Attachments that end with the process: for tests and trials. May be used from any thread. */
public final class MemoryAttachments implements Attachments {
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    @Override
    public Future<Void> keep(Attachment attachment, Buffer content, Instant at) {
        kept.putIfAbsent(attachment.id(), new Kept(attachment, content.copy()));
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<Kept>> find(UUID id) {
        return Future.succeededFuture(Optional.ofNullable(kept.get(id)));
    }

    @Override
    public Future<Void> drop(UUID id) {
        kept.remove(id);
        return Future.succeededFuture();
    }
}
