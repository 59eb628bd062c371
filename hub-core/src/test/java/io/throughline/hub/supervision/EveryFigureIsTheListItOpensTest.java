package io.throughline.hub.supervision;

import static io.throughline.hub.supervision.Calls.abandoned;
import static io.throughline.hub.supervision.Calls.about;
import static io.throughline.hub.supervision.Calls.accepted;
import static io.throughline.hub.supervision.Calls.askedAgain;
import static io.throughline.hub.supervision.Calls.call;
import static io.throughline.hub.supervision.Calls.ended;
import static io.throughline.hub.supervision.Calls.marked;
import static io.throughline.hub.supervision.Calls.rings;
import static io.throughline.hub.supervision.Calls.wrappedUp;
import static io.throughline.hub.supervision.GivenFloor.DAAN;
import static io.throughline.hub.supervision.GivenFloor.FATIMA;
import static io.throughline.hub.supervision.GivenFloor.NOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.CustomerArrived;
import io.throughline.hub.mood.Face;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.supervision.Wallboard.Share;
import io.throughline.hub.supervision.Wallboard.Staff;
import io.throughline.hub.supervision.Wallboard.Tiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EveryFigureIsTheListItOpensTest {
    private static void checkEveryFigure(Snapshot snapshot) {
        Tiles tiles = snapshot.board().tiles();
        assertThat(snapshot.list(ListName.WAITING)).hasSize(tiles.waiting());
        assertThat(snapshot.list(ListName.SERVICE_LEVEL))
                .hasSize(tiles.service().counted());
        assertThat(snapshot.list(ListName.REPEATS)).hasSize(tiles.repeats().count());
        assertThat(snapshot.list(ListName.ANGRY)).hasSize(tiles.angry().count());
        Staff staff = tiles.staff();
        int everybody =
                staff.free() + staff.busy() + staff.onBreak() + staff.wrapUp() + staff.transfers() + staff.offline();
        assertThat(snapshot.list(ListName.STAFF))
                .hasSize(everybody)
                .hasSameSizeAs(snapshot.board().agents());
        assertThat(snapshot.list(ListName.LONGEST).stream().findFirst().flatMap(Row::contact))
                .isEqualTo(tiles.longest().contact());
        assertThat(tiles.service().within()).isLessThanOrEqualTo(tiles.service().counted());
        assertThat(tiles.repeats().count()).isLessThanOrEqualTo(tiles.repeats().contacts());
        assertThat(tiles.angry().count()).isLessThanOrEqualTo(tiles.angry().contacts());
    }

    @Test
    void an_empty_floor_counts_nothing_and_divides_by_nothing() {
        Snapshot snapshot = new GivenFloor().snapshot();
        checkEveryFigure(snapshot);
        assertThat(snapshot.board().tiles().service().percent()).isEmpty();
        assertThat(snapshot.board().tiles().repeats()).isEqualTo(new Share(Optional.empty(), 0, 0));
        assertThat(snapshot.board().moods()).hasSize(8);
    }

    @Test
    void who_waits_is_counted_and_the_longest_comes_first() {
        GivenFloor floor = new GivenFloor()
                .at("12:00:00")
                .given(1, rings(1, "technical"))
                .at("12:00:30")
                .given(2, rings(2, "service"))
                .at("12:00:40");
        Snapshot snapshot = floor.snapshot();
        checkEveryFigure(snapshot);
        assertThat(snapshot.board().tiles().waiting()).isEqualTo(2);
        assertThat(snapshot.board().tiles().longest().seconds()).isEqualTo(40);
        assertThat(snapshot.board().tiles().longest().contact()).contains(call(1));
        assertThat(snapshot.board().queues())
                .extracting(Wallboard.QueueLine::id, Wallboard.QueueLine::waiting)
                .contains(tuple("technical", 1));
    }

    @Test
    void a_visit_that_a_branch_expects_waits_only_once_it_came() {
        GivenFloor floor = new GivenFloor()
                .given(
                        1,
                        new ContactOpened(call(1), Channel.STORE, "expected-1", "", "groningen"),
                        new ContactQueued(call(1), "groningen", Optional.empty()));
        assertThat(floor.board().tiles().waiting()).isZero();
        floor.given(1, new CustomerArrived(call(1)));
        Snapshot snapshot = floor.snapshot();
        checkEveryFigure(snapshot);
        assertThat(snapshot.list(ListName.WAITING))
                .singleElement()
                .satisfies(row -> assertThat(row.queue().orElseThrow().en()).isEqualTo("Groningen"));
    }

    @Test
    void staff_are_counted_by_what_they_do() {
        GivenFloor floor = new GivenFloor()
                .there(NOOR, Presence.State.AVAILABLE)
                .there(DAAN, Presence.State.AVAILABLE)
                .there(FATIMA, Presence.State.BREAK)
                .given(1, rings(1, "service"))
                .given(1, accepted(1, NOOR));
        assertThat(floor.board().tiles().staff()).isEqualTo(new Staff(1, 1, 1, 0, 0, 0));
        floor.given(1, ended(1));
        assertThat(floor.board().tiles().staff()).isEqualTo(new Staff(1, 0, 1, 1, 0, 0));
        floor.given(1, wrappedUp(1));
        checkEveryFigure(floor.snapshot());
        assertThat(floor.board().tiles().staff()).isEqualTo(new Staff(2, 0, 1, 0, 0, 0));
        assertThat(floor.board().queues())
                .filteredOn(queue -> queue.id().equals("service"))
                .singleElement()
                .satisfies(queue -> assertThat(queue.free()).isEqualTo(2));
    }

    @Test
    void a_contact_in_which_two_known_things_were_asked_again_is_one_repeat() {
        GivenFloor floor = new GivenFloor()
                .given(1, rings(1, "service"))
                .given(1, about(1, "return"))
                .given(2, rings(2, "service"))
                .by(NOOR)
                .given(1, askedAgain(1, "receipt"), askedAgain(1, "bought-where"));
        Snapshot snapshot = floor.snapshot();
        checkEveryFigure(snapshot);
        assertThat(snapshot.board().tiles().repeats()).isEqualTo(new Share(Optional.of(50), 1, 2));
        assertThat(snapshot.list(ListName.REPEATS).get(0).text().en())
                .isEqualTo("asked again: Receipt or order number, Bought where");
    }

    @Test
    void repeats_are_forgotten_after_seven_days() {
        GivenFloor floor = new GivenFloor()
                .given(1, rings(1, "service"))
                .given(1, about(1, "return"))
                .given(1, askedAgain(1, "receipt"))
                .after(Duration.ofDays(7).plusSeconds(1));
        Snapshot snapshot = floor.snapshot();
        checkEveryFigure(snapshot);
        assertThat(snapshot.board().tiles().repeats().count()).isZero();
        assertThat(floor.supervision().remembered()).isZero();
    }

    @Test
    void a_customer_is_angry_until_she_is_not_and_for_an_hour() {
        GivenFloor floor = new GivenFloor()
                .given(1, rings(1, "service"))
                .given(2, rings(2, "service"))
                .by(NOOR)
                .given(1, marked(1, Face.ANGRY))
                .given(2, marked(2, Face.ANGRY));
        assertThat(floor.board().tiles().angry()).isEqualTo(new Share(Optional.of(100), 2, 2));
        floor.given(2, marked(2, Face.HAPPY));
        Snapshot snapshot = floor.snapshot();
        checkEveryFigure(snapshot);
        assertThat(snapshot.board().tiles().angry()).isEqualTo(new Share(Optional.of(50), 1, 2));
        assertThat(snapshot.list(ListName.ANGRY).get(0).text().en()).isEqualTo("angry, according to Noor Visser");
        assertThat(floor.after(Duration.ofMinutes(61)).board().tiles().angry().count())
                .isZero();
        assertThat(floor.board().moods()).anySatisfy(hour -> {
            assertThat(hour.angry()).isEqualTo(2);
            assertThat(hour.happy()).isEqualTo(1);
        });
    }

    @Test
    void topics_say_what_contacts_were_about() {
        GivenFloor floor = new GivenFloor();
        List.of("late-order", "late-order", "return").forEach(topic -> {
            int n = topic.equals("return") ? 9 : floor.supervision().remembered() + 1;
            floor.given(n, rings(n, "service")).given(n, about(n, topic));
        });
        assertThat(floor.board().topics())
                .extracting(Wallboard.TopicLine::topic, Wallboard.TopicLine::count, Wallboard.TopicLine::percent)
                .containsExactly(tuple("late-order", 2, 67), tuple("return", 1, 33));
    }

    @Property(tries = 200)
    void whatever_happens_every_figure_is_the_size_of_its_list(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 479) Integer> happenings) {
        GivenFloor floor =
                new GivenFloor().there(NOOR, Presence.State.AVAILABLE).there(DAAN, Presence.State.BUSY);
        for (int each : happenings) {
            happen(floor.after(Duration.ofSeconds(each % 50)), each % 6 + 1, each / 6 % 10);
            checkEveryFigure(floor.snapshot());
        }
    }

    private static void happen(GivenFloor floor, int n, int what) {
        switch (what) {
            case 0 -> floor.given(n, rings(n, n % 2 == 0 ? "service" : "technical"));
            case 1 -> floor.given(n, accepted(n, NOOR));
            case 2 -> floor.given(n, abandoned(n));
            case 3 -> floor.given(n, ended(n));
            case 4 -> floor.given(n, wrappedUp(n));
            case 5 -> floor.given(n, marked(n, Face.ANGRY));
            case 6 -> floor.given(n, marked(n, Face.HAPPY));
            case 7 -> floor.given(n, about(n, "return"));
            case 8 -> floor.given(n, askedAgain(n, "receipt"));
            default -> floor.given(n, new ContactQueued(call(n), "service", Optional.empty()));
        }
    }
}
