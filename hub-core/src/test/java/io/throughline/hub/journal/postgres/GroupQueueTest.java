package io.throughline.hub.journal.postgres;

import static io.throughline.hub.journal.JournalFixture.claim;
import static io.throughline.hub.journal.JournalFixture.entry;
import static io.throughline.hub.journal.JournalFixture.event;
import static io.throughline.hub.journal.JournalFixture.release;
import static io.throughline.hub.journal.JournalFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.Entry;
import io.throughline.hub.journal.Key;
import io.throughline.hub.journal.StreamId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupQueueTest {
    private static final Key PHONE = new Key("phone", "+31612345678");

    private final StreamId sanne = stream();
    private final GroupQueue queue = new GroupQueue(new GroupSettings(2, 4, 5));

    @Test
    void what_waits_goes_together() {
        var first = offer(events(stream(), 1));
        var second = offer(events(stream(), 3));
        assertThat(queue.next()).containsExactly(first, second);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void a_group_that_is_full_leaves_the_rest_for_the_next() {
        var first = offer(events(stream(), 3));
        var second = offer(events(stream(), 2));
        assertThat(queue.next()).containsExactly(first);
        assertThat(queue.next()).containsExactly(second);
    }

    @Test
    void an_append_larger_than_a_group_goes_alone() {
        var large = offer(events(stream(), 9));
        offer(events(stream(), 1));
        assertThat(queue.next()).containsExactly(large);
    }

    @Test
    void two_appends_for_one_stream_go_one_after_the_other_and_others_pass_them() {
        var first = offer(events(sanne, 1));
        var second = offer(events(sanne, 1));
        var other = offer(events(stream(), 1));
        var group = queue.next();
        assertThat(group).containsExactly(first, other);
        assertThat(queue.next()).isEmpty();
        queue.done(group);
        assertThat(queue.next()).containsExactly(second);
    }

    @Test
    void an_append_that_waits_for_another_holds_back_what_comes_after_it() {
        var joris = stream();
        offer(events(sanne, 1));
        offer(new Append(List.of(entry(sanne, 1, 1), entry(joris, 0, 1)), Map.of(), Set.of(), Map.of()));
        offer(events(joris, 1));
        assertThat(queue.next()).hasSize(1);
    }

    @Test
    void a_key_is_written_by_one_at_a_time() {
        offer(claim(PHONE, sanne));
        offer(release(PHONE));
        assertThat(queue.next()).hasSize(1);
    }

    @Test
    void an_event_id_is_written_by_one_at_a_time() {
        var delivery = event();
        offer(Append.of(new Entry(sanne, 0, List.of(delivery))));
        offer(Append.of(new Entry(stream(), 0, List.of(delivery))));
        assertThat(queue.next()).hasSize(1);
    }

    @Test
    void a_queue_that_is_full_takes_no_more() {
        for (int i = 0; i < 5; i++) {
            offer(events(stream(), 1));
        }
        assertThat(queue.offer(Waiting.of(events(stream(), 1)))).isFalse();
        assertThat(queue.size()).isEqualTo(5);
    }

    private Waiting offer(Append append) {
        var waiting = Waiting.of(append);
        assertThat(queue.offer(waiting)).isTrue();
        return waiting;
    }

    private static Append events(StreamId stream, int events) {
        return Append.of(entry(stream, 0, events));
    }
}
