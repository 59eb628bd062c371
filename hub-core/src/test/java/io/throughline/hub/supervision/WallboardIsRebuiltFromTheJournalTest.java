package io.throughline.hub.supervision;

import static io.throughline.hub.supervision.Calls.about;
import static io.throughline.hub.supervision.Calls.accepted;
import static io.throughline.hub.supervision.Calls.askedAgain;
import static io.throughline.hub.supervision.Calls.marked;
import static io.throughline.hub.supervision.Calls.rings;
import static io.throughline.hub.supervision.GivenFloor.AMSTERDAM;
import static io.throughline.hub.supervision.GivenFloor.NOOR;
import static io.throughline.hub.supervision.GivenFloor.QUEUES;
import static io.throughline.hub.supervision.GivenFloor.TOPICS;
import static io.throughline.hub.supervision.GivenFloor.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.customer.IdentityEvent.CustomerNamed;
import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.Entry;
import io.throughline.hub.journal.MemoryJournal;
import io.throughline.hub.journal.NewEvent;
import io.throughline.hub.journal.Position;
import io.throughline.hub.lane.JournalContexts;
import io.throughline.hub.lane.LocalContexts;
import io.throughline.hub.mood.Face;
import io.throughline.hub.mood.Moods;
import io.throughline.hub.person.Persons;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.tail.Tail;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class WallboardIsRebuiltFromTheJournalTest {
    private final Features features =
            new Features(context -> "", Identity.FEATURE, Contacts.FEATURE, Cases.FEATURE, Moods.FEATURE);
    private final EventCodec codec = new EventCodec(features);
    private final Instant now = Instant.now(Clock.systemUTC());
    private final MemoryJournal journal = new MemoryJournal(Clock.systemUTC());

    private Future<?> happened() {
        List<Event> events = new ArrayList<>(List.of(new CustomerNamed("Sanne de Wit")));
        events.addAll(List.of(rings(1, "service")));
        events.addAll(List.of(about(1, "return")));
        events.addAll(List.of(accepted(1, NOOR), askedAgain(1, "receipt"), marked(1, Face.ANGRY)));
        Occasion occasion = new Occasion(new UUID(9, 9), now, Actor.agent("agent1", "Noor Visser"));
        List<NewEvent> written = new ArrayList<>();
        for (Event event : events) {
            written.add(codec.write(event, occasion, written.size()));
        }
        return journal.append(Append.of(new Entry(customer(1).stream(), 0, written)));
    }

    private Future<LiveWallboard> wallboard(Vertx vertx, Consumer<Wallboard> follower) {
        LocalContexts contexts = new LocalContexts(new JournalContexts(journal, features, codec));
        Supervision supervision = new Supervision(QUEUES, TOPICS, AMSTERDAM, Thresholds.USUAL);
        FloorNow floor = new FloorNow(now, List.of(), List.of(NOOR), List.of());
        LiveWallboard wallboard = new LiveWallboard(supervision, () -> floor, new Persons(contexts));
        wallboard.follow(follower);
        Tail tail = new Tail(journal, codec, Position.START);
        return vertx.deployVerticle(wallboard)
                .compose(on -> vertx.deployVerticle(tail))
                .compose(on -> wallboard.read(tail, Position.START))
                .map(on -> wallboard);
    }

    @Test
    void a_node_that_starts_later_has_the_same_figures_and_names(Vertx vertx, VertxTestContext test) {
        Future<LiveWallboard> second = happened().compose(done -> wallboard(vertx, board -> {}));
        Future.all(second.compose(LiveWallboard::board), second.compose(it -> it.rows(ListName.REPEATS, 0, 10)))
                .onComplete(test.succeeding(all -> test.verify(() -> {
                    Wallboard board = all.resultAt(0);
                    List<Row> rows = all.resultAt(1);
                    assertThat(board.complete()).isTrue();
                    assertThat(board.tiles().repeats().count()).isEqualTo(1);
                    assertThat(board.tiles().service().counted()).isEqualTo(1);
                    assertThat(rows).singleElement().satisfies(row -> {
                        assertThat(row.name()).contains("Sanne de Wit");
                        assertThat(row.agent()).contains("Noor Visser");
                    });
                    test.completeNow();
                })));
    }

    @Test
    void a_follower_is_told_of_what_changed(Vertx vertx, VertxTestContext test) {
        wallboard(vertx, board -> {
                    if (board.tiles().angry().count() == 1) {
                        test.completeNow();
                    }
                })
                .compose(deployed -> happened())
                .onFailure(test::failNow);
    }
}
