package io.throughline.hub.supervision;

import static io.throughline.hub.supervision.Calls.abandoned;
import static io.throughline.hub.supervision.Calls.accepted;
import static io.throughline.hub.supervision.Calls.call;
import static io.throughline.hub.supervision.Calls.rings;
import static io.throughline.hub.supervision.GivenFloor.FATIMA;
import static io.throughline.hub.supervision.GivenFloor.NOOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.supervision.Wallboard.Service;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The queue service answers within 20 seconds, technical within 60. */
class ServiceLevelTest {
    private static GivenFloor answered(GivenFloor floor, int n, String queue, int seconds) {
        return floor.given(n, rings(n, queue))
                .after(Duration.ofSeconds(seconds))
                .given(n, accepted(n, queue.equals("technical") ? FATIMA : NOOR));
    }

    private static GivenFloor abandonedAfter(GivenFloor floor, int n, int seconds) {
        return floor.given(n, rings(n, "service"))
                .after(Duration.ofSeconds(seconds))
                .given(n, abandoned(n));
    }

    @Test
    void each_queue_has_its_own_target() {
        GivenFloor floor = new GivenFloor();
        answered(floor, 1, "service", 20);
        answered(floor, 2, "service", 21);
        answered(floor, 3, "technical", 60);
        answered(floor, 4, "technical", 59);
        assertThat(floor.board().tiles().service()).isEqualTo(new Service(Optional.of(75), 3, 4, 60));
        assertThat(floor.board().queues())
                .filteredOn(queue -> queue.id().equals("service"))
                .singleElement()
                .satisfies(queue -> assertThat(queue.serviceLevelPercent()).contains(50));
    }

    @Test
    void who_gives_up_counts_only_after_the_target() {
        GivenFloor floor = new GivenFloor();
        answered(floor, 1, "service", 5);
        abandonedAfter(floor, 2, 20);
        assertThat(floor.board().tiles().service().percent()).contains(100);
        abandonedAfter(floor, 3, 21);
        assertThat(floor.board().tiles().service()).isEqualTo(new Service(Optional.of(50), 1, 2, 60));
        assertThat(floor.snapshot().list(ListName.SERVICE_LEVEL))
                .extracting(row -> row.text().en())
                .containsExactly("in time, after 0:05", "gave up after 0:21");
    }

    @Test
    void who_is_gone_within_five_seconds_counts_for_nothing_but_is_told_apart() {
        GivenFloor floor = new GivenFloor();
        abandonedAfter(floor, 1, 5);
        abandonedAfter(floor, 2, 6);
        abandonedAfter(floor, 3, 30);
        assertThat(floor.board().queues())
                .filteredOn(queue -> queue.id().equals("service"))
                .singleElement()
                .satisfies(queue -> {
                    assertThat(queue.shortAbandoned()).isEqualTo(1);
                    assertThat(queue.abandoned()).isEqualTo(2);
                    assertThat(queue.serviceLevelPercent()).contains(0);
                });
        assertThat(floor.board().tiles().service()).isEqualTo(new Service(Optional.of(0), 0, 1, 60));
    }

    @Test
    void yesterday_does_not_count_and_the_day_begins_in_amsterdam() {
        GivenFloor floor = new GivenFloor().at("22:59:50");
        answered(floor, 1, "service", 5);
        assertThat(floor.board().tiles().service().counted()).isEqualTo(1);
        floor.after(Duration.ofSeconds(5));
        assertThat(floor.board().tiles().service().counted()).isZero();
    }

    @Test
    void a_contact_that_waits_twice_counts_in_each_queue() {
        GivenFloor floor = new GivenFloor();
        answered(floor, 1, "service", 5);
        floor.given(1, new ContactQueued(call(1), "technical", Optional.empty()))
                .after(Duration.ofSeconds(90))
                .given(1, accepted(1, FATIMA));
        assertThat(floor.board().tiles().service()).isEqualTo(new Service(Optional.of(50), 1, 2, 60));
    }

    @Test
    void waiting_for_one_person_is_no_waiting_in_a_queue() {
        GivenFloor floor = new GivenFloor();
        answered(floor, 1, "service", 5);
        floor.given(1, new ContactQueued(call(1), "service", Optional.of(new AgentRef("tech1", "Fatima el Amrani"))))
                .after(Duration.ofSeconds(90))
                .given(1, accepted(1, FATIMA));
        assertThat(floor.board().tiles().service().counted()).isEqualTo(1);
    }
}
