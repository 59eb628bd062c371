package io.throughline.hub.cluster;

import static io.throughline.hub.journal.JournalFixture.await;
import static io.throughline.hub.journal.JournalFixture.entry;
import static io.throughline.hub.journal.JournalFixture.everything;
import static io.throughline.hub.journal.JournalFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.AppendResult;
import io.throughline.hub.journal.Entry;
import io.throughline.hub.journal.Fence;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.journal.StreamId;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Leases} does, together with the journal that it fences. */
public abstract class LeasesConformance {
    private static final Duration LONG = Duration.ofHours(1);
    private static final String ROUTING = "routing";

    private Leases leases;
    private Journal journal;

    /** Leases of which none was ever taken. */
    protected abstract Leases noLeases();

    /** An empty journal that knows these leases. */
    protected abstract Journal journal();

    @BeforeEach
    void start() {
        leases = noLeases();
        journal = journal();
    }

    private Lease taken(String holder, Duration length) {
        return await(leases.take(ROUTING, holder, length)).orElseThrow();
    }

    private AppendResult write(StreamId stream, long version, Fence... fences) {
        return await(journal.append(Append.of(entry(stream, version, 1)).under(Set.of(fences))));
    }

    @Test
    void a_lease_that_nobody_has_can_be_taken() {
        assertThat(taken("one", LONG)).isEqualTo(new Lease(ROUTING, "one", 1));
    }

    @Test
    void a_lease_that_somebody_has_cannot_be_taken_by_the_holder_either() {
        taken("one", LONG);

        assertThat(await(leases.take(ROUTING, "two", LONG))).isEmpty();
        assertThat(await(leases.take(ROUTING, "one", LONG))).isEmpty();
    }

    @Test
    void leases_of_different_names_have_nothing_to_do_with_each_other() {
        taken("one", LONG);

        assertThat(await(leases.take("links", "two", LONG))).contains(new Lease("links", "two", 1));
    }

    @Test
    void a_lease_that_was_not_prolonged_passes_on_in_a_new_epoch() {
        taken("one", Duration.ZERO);

        assertThat(taken("two", LONG)).isEqualTo(new Lease(ROUTING, "two", 2));
    }

    @Test
    void whoever_is_not_sure_to_have_it_begins_a_new_epoch() {
        taken("one", Duration.ZERO);

        assertThat(taken("one", LONG).epoch()).isEqualTo(2);
    }

    @Test
    void a_lease_lasts_for_as_long_as_it_is_prolonged() {
        Lease lease = taken("one", Duration.ZERO);

        assertThat(await(leases.prolong(lease, LONG))).isTrue();
        assertThat(await(leases.take(ROUTING, "two", LONG))).isEmpty();
    }

    @Test
    void a_lease_from_before_the_clock_was_set_back_does_not_last_longer_than_any_other() {
        Lease old = taken("one", LONG);

        assertThat(taken("two", LONG.minusMinutes(10)).epoch()).isEqualTo(2);
        assertThat(await(leases.prolong(old, LONG))).isFalse();
    }

    @Test
    void a_lease_that_has_passed_on_cannot_be_prolonged_or_given_back() {
        Lease lost = taken("one", Duration.ZERO);
        taken("two", LONG);

        assertThat(await(leases.prolong(lost, LONG))).isFalse();
        await(leases.release(lost));
        assertThat(await(leases.take(ROUTING, "three", LONG))).isEmpty();
    }

    @Test
    void a_lease_that_is_given_back_can_be_taken_at_once() {
        await(leases.release(taken("one", LONG)));

        assertThat(taken("two", LONG).epoch()).isEqualTo(2);
    }

    @Test
    void everybody_can_learn_who_has_a_lease_while_somebody_has_it() {
        assertThat(await(leases.present(ROUTING))).isEmpty();
        Lease lease = taken("one", LONG);
        assertThat(await(leases.present(ROUTING))).contains(lease);
        assertThat(await(leases.present("links"))).isEmpty();
        await(leases.release(lease));
        assertThat(await(leases.present(ROUTING))).isEmpty();
    }

    @Test
    void of_many_who_try_at_once_one_gets_it() {
        for (int round = 1; round <= 20; round++) {
            List<Future<Optional<Lease>>> tries = IntStream.range(0, 8)
                    .mapToObj(holder -> leases.take(ROUTING, "holder-" + holder, LONG))
                    .toList();
            List<Lease> won =
                    tries.stream().flatMap(each -> await(each).stream()).toList();
            assertThat(won).extracting(Lease::epoch).containsExactly((long) round);
            await(leases.release(won.get(0)));
        }
    }

    @Test
    void what_is_written_under_a_lease_is_written_while_it_stands() {
        Lease lease = taken("one", LONG);

        assertThat(write(stream(), 0, lease.fence())).isInstanceOf(AppendResult.Appended.class);
    }

    @Test
    void a_lease_that_has_ended_stands_until_somebody_takes_it() {
        Lease lease = taken("one", Duration.ZERO);

        assertThat(write(stream(), 0, lease.fence())).isInstanceOf(AppendResult.Appended.class);
    }

    @Test
    void what_is_written_under_a_lease_that_has_passed_on_is_refused() {
        Lease lost = taken("one", Duration.ZERO);
        Lease present = taken("two", LONG);

        assertThat(write(stream(), 0, lost.fence())).isEqualTo(new AppendResult.LeaseLost(Set.of(lost.fence())));
        assertThat(write(stream(), 0, present.fence(), lost.fence()))
                .isEqualTo(new AppendResult.LeaseLost(Set.of(lost.fence())));
        assertThat(everything(journal, Position.START, 10)).isEmpty();
    }

    @Test
    void a_lease_that_nobody_ever_had_protects_nothing() {
        Fence invented = new Fence(ROUTING, 1);

        assertThat(write(stream(), 0, invented)).isEqualTo(new AppendResult.LeaseLost(Set.of(invented)));
    }

    @Test
    void a_repeated_append_is_recognised_although_its_lease_has_passed_on() {
        Lease lease = taken("one", Duration.ZERO);
        Entry entry = entry(stream(), 0, 1);
        Append append = Append.of(entry).under(Set.of(lease.fence()));
        await(journal.append(append));
        taken("two", LONG);

        assertThat(await(journal.append(append))).isInstanceOf(AppendResult.AlreadyRecorded.class);
    }

    @Test
    void a_refused_append_does_not_spoil_those_that_are_written_with_it() {
        Lease lost = taken("one", Duration.ZERO);
        taken("two", LONG);
        List<Future<AppendResult>> together = IntStream.range(0, 40)
                .mapToObj(number ->
                        Append.of(entry(stream(), 0, 1)).under(number % 4 == 0 ? Set.of(lost.fence()) : Set.of()))
                .map(journal::append)
                .toList();

        List<AppendResult> results = together.stream().map(each -> await(each)).toList();

        assertThat(results).filteredOn(AppendResult.LeaseLost.class::isInstance).hasSize(10);
        assertThat(results).filteredOn(AppendResult.Appended.class::isInstance).hasSize(30);
    }

    /** Somebody hangs and goes on, again and again: of one thing that only one may do each time, none is done twice. */
    @Test
    void when_a_lease_passes_on_all_that_was_written_under_it_is_there_and_nothing_comes_after() {
        for (int round = 0; round < 30; round++) {
            Lease old = taken("one", Duration.ZERO);
            StreamId stream = stream();
            List<Future<AppendResult>> racing = IntStream.range(0, 20)
                    .mapToObj(number ->
                            journal.append(Append.of(entry(stream(), 0, 1)).under(Set.of(old.fence()))))
                    .toList();
            Future<Optional<Lease>> taking = leases.take(ROUTING, "two", Duration.ZERO);
            Future<List<Recorded>> seen = taking.compose(taken -> journal.settled())
                    .compose(settled -> journal.readAll(Position.START, Integer.MAX_VALUE));
            long written = racing.stream()
                    .filter(each -> await(each) instanceof AppendResult.Appended)
                    .count();
            List<Recorded> known = await(seen);

            assertThat(everything(journal, Position.START, 1000))
                    .as("written in round %s: %s", round, written)
                    .isEqualTo(known);
            assertThat(write(stream, 0, old.fence())).isInstanceOf(AppendResult.LeaseLost.class);
        }
    }
}
