package io.throughline.hub.journal;

import static io.throughline.hub.journal.JournalFixture.await;
import static io.throughline.hub.journal.JournalFixture.card;
import static io.throughline.hub.journal.JournalFixture.claim;
import static io.throughline.hub.journal.JournalFixture.entry;
import static io.throughline.hub.journal.JournalFixture.event;
import static io.throughline.hub.journal.JournalFixture.release;
import static io.throughline.hub.journal.JournalFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal keeps. A new store is one subclass. */
public abstract class JournalConformance {
    private static final Key PHONE = new Key("phone", "+31612345678");
    private static final Key CARD = new Key("loyalty", "2210004471");

    private final StreamId sanne = stream();
    private final StreamId joris = stream();
    private Journal journal;

    /** A journal in which nothing was ever written. */
    protected abstract Journal emptyJournal();

    @BeforeEach
    void start() {
        journal = emptyJournal();
    }

    // Appending

    @Test
    void events_get_the_next_versions_of_their_stream() {
        assertThat(appended(entry(sanne, 0, 2))).extracting(Recorded::version).containsExactly(1L, 2L);
        assertThat(appended(entry(sanne, 2, 1))).extracting(Recorded::version).containsExactly(3L);
    }

    @Test
    void an_event_is_recorded_as_it_was_given() {
        var said =
                new NewEvent(UUID.randomUUID(), "note.v1", "{\"text\": \"koud, \\\"Zoë\\\" \\u0000 😀\"}", "{\"a\":1}");
        var before = Instant.now();
        var recorded = appended(new Entry(sanne, 0, List.of(said))).get(0);
        assertThat(recorded)
                .extracting(Recorded::id, Recorded::type, Recorded::data, Recorded::metadata, Recorded::stream)
                .containsExactly(said.id(), said.type(), said.data(), said.metadata(), sanne);
        assertThat(recorded.recordedAt())
                .isBetween(before.minusSeconds(5), Instant.now().plusSeconds(5));
        assertThat(await(journal.find(said.id()))).contains(recorded);
        assertThat(await(journal.readStream(sanne, 0, 10))).containsExactly(recorded);
        assertThat(await(journal.readAll(Position.START, 10))).containsExactly(recorded);
    }

    @Test
    void an_expected_version_that_has_passed_is_stale() {
        appended(entry(sanne, 0, 2));
        assertThat(append(entry(sanne, 1, 1))).isEqualTo(new AppendResult.StaleVersion(Set.of(sanne)));
    }

    @Test
    void an_expected_version_that_is_not_reached_is_stale() {
        assertThat(append(entry(sanne, 4, 1))).isEqualTo(new AppendResult.StaleVersion(Set.of(sanne)));
    }

    @Test
    void several_streams_are_written_in_the_order_given() {
        var events = appended(entry(sanne, 0, 2), entry(joris, 0, 1));
        assertThat(events)
                .extracting(Recorded::stream, Recorded::version)
                .containsExactly(tuple(sanne, 1L), tuple(sanne, 2L), tuple(joris, 1L));
        assertThat(await(journal.readAll(Position.START, 10))).isEqualTo(events);
    }

    @Test
    void several_streams_are_written_all_or_not_at_all() {
        appended(entry(joris, 0, 1));
        assertThat(append(entry(sanne, 0, 1), entry(joris, 0, 1)))
                .isEqualTo(new AppendResult.StaleVersion(Set.of(joris)));
        assertThat(await(journal.readStream(sanne, 0, 10))).isEmpty();
    }

    @Test
    void an_append_names_a_stream_once() {
        assertThatThrownBy(() -> append(entry(sanne, 0, 1), entry(sanne, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sanne.toString());
    }

    @Test
    void an_event_id_that_comes_again_answers_with_the_first() {
        var delivery = event();
        var first = appended(new Entry(sanne, 0, List.of(delivery))).get(0);
        assertThat(append(new Entry(sanne, 1, List.of(event(), delivery))))
                .isEqualTo(new AppendResult.AlreadyRecorded(first));
        assertThat(await(journal.readStream(sanne, 0, 10))).containsExactly(first);
    }

    @Test
    void a_repeated_append_is_recognised_although_its_version_is_stale_and_its_keys_are_taken() {
        var delivery = new Entry(sanne, 0, List.of(event()));
        var first = appended(delivery).get(0);
        await(journal.append(claim(PHONE, joris)));
        var again = new Append(List.of(delivery), Map.of(PHONE, sanne), Set.of(), Map.of());
        assertThat(await(journal.append(again))).isEqualTo(new AppendResult.AlreadyRecorded(first));
    }

    @Test
    void the_same_event_id_in_another_stream_is_the_same_event() {
        var delivery = event();
        var first = appended(new Entry(sanne, 0, List.of(delivery))).get(0);
        assertThat(append(new Entry(joris, 0, List.of(delivery)))).isEqualTo(new AppendResult.AlreadyRecorded(first));
    }

    @Test
    void of_many_writers_on_one_version_one_wins() {
        var results =
                IntStream.range(0, 20).mapToObj(i -> journal.append(Append.of(entry(sanne, 0, 1)))).toList().stream()
                        .map(JournalFixture::await)
                        .toList();
        assertThat(results).filteredOn(AppendResult.Appended.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(AppendResult.StaleVersion.class::isInstance)
                .hasSize(19);
    }

    // Keys

    @Test
    void a_claimed_key_leads_to_its_stream() {
        await(journal.append(claim(PHONE, sanne)));
        assertThat(await(journal.resolve(List.of(PHONE, CARD)))).isEqualTo(Map.of(PHONE, sanne));
    }

    @Test
    void resolving_nothing_finds_nothing() {
        assertThat(await(journal.resolve(List.of()))).isEmpty();
    }

    @Test
    void a_key_held_by_another_stream_is_taken_and_nothing_is_written() {
        await(journal.append(claim(PHONE, sanne)));
        var late = new Append(List.of(entry(joris, 0, 1)), Map.of(PHONE, joris, CARD, joris), Set.of(), Map.of());
        assertThat(await(journal.append(late))).isEqualTo(new AppendResult.KeysTaken(Set.of(PHONE)));
        assertThat(await(journal.resolve(List.of(PHONE, CARD)))).isEqualTo(Map.of(PHONE, sanne));
        assertThat(await(journal.readStream(joris, 0, 1))).isEmpty();
    }

    @Test
    void a_key_may_be_claimed_again_by_the_stream_that_holds_it() {
        await(journal.append(claim(PHONE, sanne)));
        assertThat(await(journal.append(claim(PHONE, sanne)))).isInstanceOf(AppendResult.Appended.class);
        assertThat(await(journal.resolve(List.of(PHONE)))).isEqualTo(Map.of(PHONE, sanne));
    }

    @Test
    void of_many_new_customers_with_one_phone_one_gets_it() {
        var results = IntStream.range(0, 20).mapToObj(i -> journal.append(claim(PHONE, stream()))).toList().stream()
                .map(JournalFixture::await)
                .toList();
        assertThat(results).filteredOn(AppendResult.Appended.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(result -> result.equals(new AppendResult.KeysTaken(Set.of(PHONE))))
                .hasSize(19);
    }

    @Test
    void a_released_key_leads_nowhere_and_can_be_claimed_by_another() {
        await(journal.append(claim(PHONE, sanne)));
        await(journal.append(release(PHONE)));
        assertThat(await(journal.resolve(List.of(PHONE)))).isEmpty();
        assertThat(await(journal.append(claim(PHONE, joris)))).isInstanceOf(AppendResult.Appended.class);
    }

    @Test
    void a_key_that_is_released_and_claimed_at_once_moves() {
        await(journal.append(claim(PHONE, sanne)));
        var move = new Append(List.of(), Map.of(PHONE, joris, CARD, joris), Set.of(PHONE, CARD), Map.of());
        assertThat(await(journal.append(move))).isInstanceOf(AppendResult.Appended.class);
        assertThat(await(journal.resolve(List.of(PHONE, CARD)))).isEqualTo(Map.of(PHONE, joris, CARD, joris));
    }

    @Test
    void keys_of_a_kind_are_paged_in_order_of_value() {
        List.of("b", "a", "d", "c").forEach(value -> await(journal.append(claim(new Key("return", value), sanne))));
        await(journal.append(claim(PHONE, sanne)));
        assertThat(await(journal.keys("return", "", 2)).keySet())
                .extracting(Key::value)
                .containsExactly("a", "b");
        assertThat(await(journal.keys("return", "b", 9)).keySet())
                .extracting(Key::value)
                .containsExactly("c", "d");
    }

    // Reading

    @Test
    void a_stream_is_read_forwards_in_pages() {
        appended(entry(sanne, 0, 5));
        assertThat(await(journal.readStream(sanne, 1, 2)))
                .extracting(Recorded::version)
                .containsExactly(2L, 3L);
        assertThat(await(journal.readStream(sanne, 5, 2))).isEmpty();
        assertThat(await(journal.readStream(joris, 0, 2))).isEmpty();
    }

    @Test
    void many_parts_of_streams_that_are_read_at_once_are_not_mixed_up() {
        appended(entry(sanne, 0, 5), entry(joris, 0, 3));
        var all = journal.readStream(sanne, 0, 9);
        var end = journal.readStream(sanne, 3, 9);
        var page = journal.readStream(joris, 0, 2);
        var nobodys = journal.readStream(stream(), 0, 9);
        assertThat(await(all)).extracting(Recorded::version).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(await(end)).extracting(Recorded::version).containsExactly(4L, 5L);
        assertThat(await(page)).extracting(Recorded::version).containsExactly(1L, 2L);
        assertThat(await(page)).extracting(Recorded::stream).containsOnly(joris);
        assertThat(await(nobodys)).isEmpty();
    }

    @Test
    void it_tells_how_far_streams_are() {
        appended(entry(sanne, 0, 5), entry(joris, 0, 3));
        assertThat(await(journal.versions(Set.of(sanne, joris, stream())))).isEqualTo(Map.of(sanne, 5L, joris, 3L));
    }

    @Test
    void a_stream_is_read_backwards_in_pages() {
        appended(entry(sanne, 0, 5));
        assertThat(await(journal.readStreamBackwards(sanne, Long.MAX_VALUE, 2)))
                .extracting(Recorded::version)
                .containsExactly(5L, 4L);
        assertThat(await(journal.readStreamBackwards(sanne, 2, 9)))
                .extracting(Recorded::version)
                .containsExactly(1L);
        assertThat(await(journal.readStreamBackwards(sanne, 1, 9))).isEmpty();
    }

    @Test
    void reading_everything_in_pages_meets_every_event_once_in_order() {
        var written = new ArrayList<Recorded>();
        IntStream.range(0, 7).forEach(i -> written.addAll(appended(entry(stream(), 0, 3))));
        assertThat(JournalFixture.everything(journal, Position.START, 4)).isEqualTo(written);
        assertThat(written).extracting(Recorded::position).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void reading_from_where_all_is_decided_meets_what_is_written_from_now_on_and_nothing_else() {
        appended(entry(sanne, 0, 2));
        var position = await(journal.decided());
        var next = appended(entry(joris, 0, 1));
        assertThat(await(journal.readAll(position, 10))).isEqualTo(next);
    }

    @Test
    void reading_from_the_position_of_an_instant_long_ago_meets_everything() {
        var all = appended(entry(sanne, 0, 2));
        var position = await(journal.positionAt(Instant.now().minusSeconds(3600)));
        assertThat(await(journal.readAll(position, 10))).isEqualTo(all);
    }

    @Test
    void reading_from_the_position_of_an_instant_meets_all_that_was_recorded_since() {
        appended(entry(sanne, 0, 2));
        var since = appended(entry(joris, 0, 2));
        var position = await(journal.positionAt(since.get(0).recordedAt()));
        assertThat(await(journal.readAll(position, 10))).containsAll(since);
    }

    @Test
    void reading_from_a_moment_to_come_meets_what_is_written_from_now_on() {
        appended(entry(sanne, 0, 2));
        var position = await(journal.positionAt(Instant.now().plusSeconds(3600)));
        var next = appended(entry(joris, 0, 1));
        assertThat(await(journal.readAll(position, 10))).isEqualTo(next);
    }

    @Test
    void an_unknown_event_is_not_found() {
        assertThat(await(journal.find(UUID.randomUUID()))).isEmpty();
    }

    // Searching

    @Test
    void a_stream_is_found_by_the_beginnings_of_words_in_any_case_and_without_accents() {
        await(journal.append(card(sanne, "Renée de Wit", "Renée de Wit Groningen +31612345678 renee@example.org")));
        await(journal.append(card(joris, "Joris Kuipers", "Joris Kuipers 't Zand Groningen")));
        assertThat(await(journal.search("RENEE wi", 9))).containsExactly(new Hit(sanne, "Renée de Wit"));
        assertThat(await(journal.search("rené", 9))).extracting(Hit::stream).containsExactly(sanne);
        assertThat(await(journal.search("+3161", 9))).extracting(Hit::stream).containsExactly(sanne);
        assertThat(await(journal.search("renee@ex", 9))).extracting(Hit::stream).containsExactly(sanne);
        assertThat(await(journal.search("'t z", 9))).extracting(Hit::stream).containsExactly(joris);
        assertThat(await(journal.search("gron", 9))).extracting(Hit::stream).containsExactly(joris, sanne);
        assertThat(await(journal.search("gron", 1))).extracting(Hit::stream).containsExactly(joris);
        assertThat(await(journal.search("enee", 9))).isEmpty();
        assertThat(await(journal.search("joris wit", 9))).isEmpty();
    }

    @Test
    void what_is_typed_is_text_and_never_a_query_language() {
        await(journal.append(card(sanne, "Sanne", "a:*|b\\ o'brien & (!x)")));
        assertThat(await(journal.search("a:*|b\\", 9))).hasSize(1);
        assertThat(await(journal.search("o'br & (!x)", 9))).hasSize(1);
        assertThat(await(journal.search("z | a", 9))).isEmpty();
        assertThat(await(journal.search(" ", 9))).isEmpty();
    }

    @Test
    void a_new_search_card_replaces_the_one_before() {
        await(journal.append(card(sanne, "Sanne", "Sanne de Wit")));
        await(journal.append(card(sanne, "Sanne Jansen", "Sanne Jansen")));
        assertThat(await(journal.search("wit", 9))).isEmpty();
        assertThat(await(journal.search("jan", 9))).containsExactly(new Hit(sanne, "Sanne Jansen"));
    }

    @Test
    void a_refused_append_leaves_the_search_card_alone() {
        await(journal.append(card(sanne, "Sanne", "Sanne")));
        await(journal.append(new Append(
                List.of(entry(sanne, 9, 1)), Map.of(), Set.of(), Map.of(sanne, new SearchCard("Other", "Other")))));
        assertThat(await(journal.search("oth", 9))).isEmpty();
    }

    private AppendResult append(Entry... entries) {
        return await(journal.append(new Append(List.of(entries), Map.of(), Set.of(), Map.of())));
    }

    private List<Recorded> appended(Entry... entries) {
        var result = append(entries);
        assertThat(result).isInstanceOf(AppendResult.Appended.class);
        return ((AppendResult.Appended) result).events();
    }
}
