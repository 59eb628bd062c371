package io.throughline.hub.opendesks;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every book of open desks keeps. A new one is one subclass. */
public abstract class DeskBookConformance {
    private DeskBook book;

    /** A book in which nobody stands. */
    protected abstract DeskBook empty();

    @BeforeEach
    void start() {
        book = empty();
    }

    @Test
    void every_time_somebody_is_seen_her_number_is_another_one() {
        await(book.seen(Set.of("noor", "daan")));
        Map<String, Long> first = await(book.all());
        await(book.seen(List.of("noor")));
        Map<String, Long> second = await(book.all());
        assertThat(first).containsOnlyKeys("noor", "daan");
        assertThat(second.get("noor")).isGreaterThan(first.get("noor"));
        assertThat(second.get("daan")).isEqualTo(first.get("daan"));
    }

    @Test
    void who_was_seen_meanwhile_is_not_forgotten() {
        await(book.seen(Set.of("noor", "daan")));
        Map<String, Long> numbers = await(book.all());
        await(book.seen(Set.of("daan")));
        await(book.forget("noor", numbers.get("noor")));
        await(book.forget("daan", numbers.get("daan")));
        assertThat(await(book.all())).containsOnlyKeys("daan");
    }
}
