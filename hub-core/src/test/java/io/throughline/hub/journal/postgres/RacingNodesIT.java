package io.throughline.hub.journal.postgres;

import static io.throughline.hub.journal.JournalFixture.await;
import static io.throughline.hub.journal.JournalFixture.event;
import static io.throughline.hub.journal.JournalFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.AppendResult;
import io.throughline.hub.journal.Entry;
import io.throughline.hub.journal.Key;
import io.throughline.hub.journal.NewEvent;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.journal.StreamId;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several nodes decide about the same customers at the same time. */
@ExtendWith(Database.Shared.class)
class RacingNodesIT {
    private static final int NODES = 3;
    private static final int ROUNDS = 60;

    private final Database database;
    private final List<PostgresJournal> nodes = new ArrayList<>();

    RacingNodesIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        database.clear();
        IntStream.range(0, NODES).forEach(i -> nodes.add(database.open()));
    }

    @AfterEach
    void close() {
        nodes.forEach(node -> await(node.close()));
    }

    @Test
    void every_version_is_won_by_one_node_and_nothing_acknowledged_is_lost() {
        var streams = IntStream.range(0, 4).mapToObj(i -> stream()).toList();
        var acknowledged = Collections.synchronizedList(new ArrayList<UUID>());
        var work = nodes.stream()
                .flatMap(node -> streams.stream().map(stream -> write(node, stream, ROUNDS, acknowledged)))
                .toList();
        await(Future.all(work));
        var recorded = streams.stream().map(this::all).toList();
        assertThat(recorded)
                .allSatisfy(events -> assertThat(events)
                        .extracting(Recorded::version)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, NODES * ROUNDS)
                                .boxed()
                                .toList()));
        assertThat(recorded.stream().flatMap(List::stream).map(Recorded::id))
                .containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    @Test
    void a_delivery_that_reaches_all_nodes_at_once_is_recorded_once_and_answered_alike() {
        for (int round = 0; round < ROUNDS; round++) {
            var delivery = event();
            var results = everywhere(new Entry(stream(), 0, List.of(delivery)));
            assertThat(results)
                    .filteredOn(AppendResult.Appended.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(AppendResult.AlreadyRecorded.class::isInstance)
                    .hasSize(NODES - 1);
            assertThat(results.stream().map(RacingNodesIT::position).distinct()).hasSize(1);
        }
    }

    @Test
    void a_new_customer_who_comes_in_by_all_doors_at_once_is_one_customer() {
        for (int round = 0; round < ROUNDS; round++) {
            var keys = List.of(new Key("phone", "+316" + round), new Key("mail", round + "@example.org"));
            var results = nodes.stream()
                    .map(node -> {
                        var id = stream();
                        var claims = Map.of(keys.get(0), id, keys.get(1), id);
                        return node.append(
                                new Append(List.of(new Entry(id, 0, List.of(event()))), claims, Set.of(), Map.of()));
                    })
                    .toList()
                    .stream()
                    .map(result -> await(result))
                    .toList();
            assertThat(results)
                    .filteredOn(AppendResult.Appended.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(new AppendResult.KeysTaken(Set.copyOf(keys))::equals)
                    .hasSize(NODES - 1);
        }
    }

    private Future<Void> write(PostgresJournal node, StreamId stream, int times, List<UUID> acknowledged) {
        return times == 0
                ? Future.succeededFuture()
                : decide(node, stream, event()).compose(id -> {
                    acknowledged.add(id);
                    return write(node, stream, times - 1, acknowledged);
                });
    }

    /** As a customer's lane does it: read the version, decide, append, and again if somebody was faster. */
    private Future<UUID> decide(PostgresJournal node, StreamId stream, NewEvent event) {
        return node.readStreamBackwards(stream, Long.MAX_VALUE, 1)
                .map(last -> last.isEmpty() ? 0 : last.get(0).version())
                .compose(version -> node.append(Append.of(new Entry(stream, version, List.of(event)))))
                .compose(result -> result instanceof AppendResult.Appended
                        ? Future.succeededFuture(event.id())
                        : decide(node, stream, event));
    }

    private List<AppendResult> everywhere(Entry entry) {
        var pending = nodes.stream().map(node -> node.append(Append.of(entry))).toList();
        return pending.stream().map(result -> await(result)).toList();
    }

    private List<Recorded> all(StreamId stream) {
        return await(nodes.get(0).readStream(stream, 0, Integer.MAX_VALUE));
    }

    private static Object position(AppendResult result) {
        return result instanceof AppendResult.AlreadyRecorded known
                ? known.first().position()
                : ((AppendResult.Appended) result).events().get(0).position();
    }
}
