package io.throughline.hub.preference;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.people.UserId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every book of preferences keeps. A new one is one subclass. */
public abstract class PreferenceBookConformance {
    private static final UserId NOOR = new UserId("noor");
    private static final Preferences LOUD = new Preferences("dark", Optional.of("touch"), false, 100);
    private static final Preferences SOFT = new Preferences("system", Optional.empty(), true, 30);

    private PreferenceBook book;

    /** A book in which nobody chose anything. */
    protected abstract PreferenceBook empty();

    @BeforeEach
    void start() {
        book = empty();
    }

    @Test
    void who_never_chose_has_chosen_nothing() {
        await(book.keep(new UserId("daan"), LOUD));
        assertThat(await(book.of(NOOR))).isEmpty();
    }

    @Test
    void what_was_chosen_last_counts() {
        await(book.keep(NOOR, LOUD));
        assertThat(await(book.of(NOOR))).contains(LOUD);
        await(book.keep(NOOR, SOFT));
        assertThat(await(book.of(NOOR))).contains(SOFT);
    }
}
