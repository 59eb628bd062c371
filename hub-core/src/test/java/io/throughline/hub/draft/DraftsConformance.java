package io.throughline.hub.draft;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.draft.Draft.Kind;
import io.throughline.hub.people.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of drafts keeps. A new store is one subclass. */
public abstract class DraftsConformance {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UserId NOOR = new UserId("noor");
    private static final UserId DAAN = new UserId("daan");
    private static final ContactId CALL = contact(1);

    private Drafts drafts;

    /** A store in which nobody has written anything. */
    protected abstract Drafts none();

    private static ContactId contact(long number) {
        return new ContactId(new UUID(0, number));
    }

    private static Draft draft(ContactId contact, String text, Instant at) {
        return new Draft(NOOR, contact, Kind.REPLY, text, 7, at);
    }

    @BeforeEach
    void start() {
        drafts = none();
    }

    @Test
    void it_is_there_again_as_it_was_written() {
        Draft draft = draft(CALL, "Ik kijk het na: \u20ac 12,50", NOON);
        await(drafts.keep(draft));
        assertThat(await(drafts.of(NOOR))).containsExactly(draft);
        assertThat(await(drafts.of(DAAN))).isEmpty();
    }

    @Test
    void the_newest_words_take_the_place_of_earlier_ones_and_a_note_stands_beside_a_reply() {
        assertThat(await(drafts.keep(draft(CALL, "Ik", NOON)))).isTrue();
        assertThat(await(drafts.keep(draft(CALL, "Ik kijk", NOON.plusSeconds(2)))))
                .isFalse();
        Draft note = new Draft(NOOR, CALL, Kind.NOTE, "moe", 9, NOON.plusSeconds(3));
        await(drafts.keep(note));
        assertThat(await(drafts.of(NOOR))).containsExactly(note, draft(CALL, "Ik kijk", NOON.plusSeconds(2)));
    }

    @Test
    void what_was_sent_is_gone_and_the_rest_stays() {
        await(drafts.keep(draft(CALL, "Dag", NOON)));
        await(drafts.keep(draft(contact(2), "Ook dag", NOON)));
        assertThat(await(drafts.drop(NOOR, CALL, Kind.NOTE))).isFalse();
        assertThat(await(drafts.drop(NOOR, CALL, Kind.REPLY))).isTrue();
        assertThat(await(drafts.of(NOOR))).containsExactly(draft(contact(2), "Ook dag", NOON));
    }

    @Test
    void nobody_has_more_than_so_many() {
        for (int each = 0; each <= Drafts.MOST; each++) {
            await(drafts.keep(draft(contact(each), "Tekst", NOON.plusSeconds(each))));
        }
        assertThat(await(drafts.of(NOOR)))
                .hasSize(Drafts.MOST)
                .noneMatch(draft -> draft.contact().equals(contact(0)));
    }

    @Test
    void what_nobody_touched_is_forgotten() {
        await(drafts.keep(draft(CALL, "Oud", NOON)));
        await(drafts.keep(draft(contact(2), "Nieuw", NOON.plusSeconds(60))));
        await(drafts.forget(NOON.plusSeconds(30)));
        assertThat(await(drafts.of(NOOR))).extracting(Draft::text).containsExactly("Nieuw");
    }
}
