package io.throughline.hub.attachment;

import io.throughline.hub.contact.Attachment;
import io.throughline.hub.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;

/** Takes files in: the bytes first, then the story, so that no story ever names a file that is not there. */
public final class Filing {
    private final Vertx vertx;
    private final Attachments attachments;
    private final InstantSource clock;

    /** Keeps them there. */
    public Filing(Vertx vertx, Attachments attachments, InstantSource clock) {
        this.vertx = vertx;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * Holds what telling the story held. Fails as {@link Acceptance} and the telling do; what the story refused is forgotten
     * again, and what it may have taken is kept.
     *
     * @param id the same for every delivery of the same file
     */
    public <T> Future<T> file(UUID id, String name, Buffer content, Function<Attachment, Future<T>> tell) {
        return vertx.executeBlocking(() -> Acceptance.of(id, name, content)) // knowing what is in it takes a while
                .compose(attachment -> attachments
                        .keep(attachment, content, clock.instant())
                        .compose(kept -> tell.apply(attachment))
                        .recover(failure -> forgetRefused(id, failure)));
    }

    private <T> Future<T> forgetRefused(UUID id, Throwable failure) {
        boolean refused =
                failure instanceof ProblemException problem && problem.problem().status() < 500;
        Future<Void> forgotten = refused ? attachments.drop(id) : Future.succeededFuture();
        return forgotten.transform(any -> Future.failedFuture(failure));
    }
}
