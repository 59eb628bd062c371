package io.throughline.hub.presence;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.presence.Presence.State;
import io.throughline.hub.presence.PresenceBook.Noted;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every book of presence keeps. A new one is one subclass. */
public abstract class PresenceBookConformance {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private PresenceBook book;

    /** A book in which nothing stands. */
    protected abstract PresenceBook empty();

    @BeforeEach
    void start() {
        book = empty();
    }

    private static Presence noor(State state) {
        return new Presence("noor", state, "", NOON);
    }

    @Test
    void the_last_statement_about_everybody_is_kept() {
        Presence daan = new Presence("daan", State.BREAK, "lunch", NOON.minusSeconds(5));
        await(book.note(noor(State.AVAILABLE)));
        await(book.note(daan));
        Noted last = await(book.note(noor(State.BUSY)));

        assertThat(await(book.all())).containsExactlyInAnyOrder(last, new Noted(daan, 1));
        assertThat(await(book.within(Duration.ofMinutes(1)))).containsExactlyInAnyOrder(last, new Noted(daan, 1));
    }

    @Test
    void the_newer_statement_has_the_higher_number_although_the_clock_went_back() {
        Noted first = await(book.note(noor(State.AVAILABLE)));
        Noted second = await(book.note(new Presence("noor", State.BREAK, "", NOON.minusSeconds(60))));

        assertThat(second.number()).isGreaterThan(first.number());
    }

    @Test
    void a_statement_about_what_somebody_was_is_refused_once_she_is_something_else() {
        Noted seen = await(book.note(noor(State.AVAILABLE)));
        Noted since = await(book.note(noor(State.BREAK)));

        assertThat(await(book.noteIf(noor(State.BUSY), seen.number()))).isEmpty();
        assertThat(await(book.all())).containsExactly(since);
        assertThat(await(book.noteIf(noor(State.BUSY), since.number()))).isPresent();
        assertThat(await(book.noteIf(new Presence("nobody", State.BUSY, "", NOON), 0)))
                .isEmpty();
    }
}
