package io.throughline.hub.attachment;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.Attachment;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of attachments keeps. A new store is one subclass. */
public abstract class AttachmentsConformance {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID PICTURE = new UUID(0, 1);
    private static final Buffer CONTENT = Buffer.buffer(new byte[] {0, 1, -1, 127, -128});

    private Attachments attachments;

    /** A store in which nothing lies. */
    protected abstract Attachments none();

    private static Attachment picture() {
        return new Attachment(PICTURE, "föhn \u20ac.png", "image/png", CONTENT.length());
    }

    @BeforeEach
    void start() {
        attachments = none();
    }

    @Test
    void it_is_there_again_byte_for_byte() {
        await(attachments.keep(picture(), CONTENT, NOON));
        Attachments.Kept kept = await(attachments.find(PICTURE)).orElseThrow();
        assertThat(kept.attachment()).isEqualTo(picture());
        assertThat(kept.content().getBytes()).isEqualTo(CONTENT.getBytes());
        assertThat(await(attachments.find(new UUID(0, 2)))).isEmpty();
    }

    @Test
    void a_second_delivery_changes_nothing() {
        await(attachments.keep(picture(), CONTENT, NOON));
        await(attachments.keep(new Attachment(PICTURE, "other.txt", "text/plain", 1), Buffer.buffer("x"), NOON));
        assertThat(await(attachments.find(PICTURE)).orElseThrow().attachment()).isEqualTo(picture());
    }

    @Test
    void what_the_story_did_not_take_is_gone() {
        await(attachments.keep(picture(), CONTENT, NOON));
        await(attachments.drop(PICTURE));
        assertThat(await(attachments.find(PICTURE))).isEmpty();
    }
}
