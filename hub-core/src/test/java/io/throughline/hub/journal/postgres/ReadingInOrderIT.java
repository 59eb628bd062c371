package io.throughline.hub.journal.postgres;

import static io.throughline.hub.journal.JournalFixture.await;
import static io.throughline.hub.journal.JournalFixture.entry;
import static io.throughline.hub.journal.JournalFixture.everything;
import static io.throughline.hub.journal.JournalFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.AppendResult;
import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.Recorded;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tries to make a reader of everything miss an event (docs/decisions/0002). */
@ExtendWith(Database.Shared.class)
class ReadingInOrderIT {
    private static final int NODES = 3;
    private static final int APPENDS_PER_NODE = 400;
    private static final int LATE_COMMITS = 40;

    private final Database database;
    private final List<PostgresJournal> nodes = new ArrayList<>();
    private final List<UUID> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answers = new AtomicInteger();

    ReadingInOrderIT(Database database) {
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
    void an_event_that_commits_late_is_met_by_a_reader_that_was_there_before() {
        var late = await(database.pool().getConnection());
        var transaction = await(late.begin());
        var lateId = insert(late);
        var early = appended(nodes.get(0));
        var seen = everything(nodes.get(1), Position.START, 10);
        assertThat(seen).as("nothing beyond the open transaction").isEmpty();
        await(transaction.commit().eventually(late::close));
        assertThat(everything(nodes.get(1), Position.START, 10))
                .extracting(Recorded::id)
                .containsExactly(lateId, early);
    }

    @Test
    void what_an_open_transaction_holds_back_is_met_from_where_all_is_decided() {
        var open = await(database.pool().getConnection());
        var transaction = await(open.begin());
        var lateId = insert(open);
        var position = await(nodes.get(0).decided());
        await(transaction.commit().eventually(open::close));
        assertThat(everything(nodes.get(1), position, 10))
                .extracting(Recorded::id)
                .containsExactly(lateId);
    }

    @Test
    void a_day_is_found_among_days_and_read_from_its_beginning() {
        var days =
                IntStream.range(0, 40).mapToObj(day -> appended(nodes.get(0))).toList();
        for (int day = 0; day < days.size(); day++) {
            await(database.pool()
                    .preparedQuery("update events set recorded_at = now() - $2::int * interval '1 day' where id = $1")
                    .execute(Tuple.of(days.get(day), days.size() - day)));
        }
        for (int ago = 0; ago < days.size(); ago += 7) {
            var position = await(nodes.get(1)
                    .positionAt(Instant.now().minus(ago, ChronoUnit.DAYS).minusSeconds(60)));
            assertThat(everything(nodes.get(1), position, 10))
                    .extracting(Recorded::id)
                    .containsExactlyElementsOf(days.subList(days.size() - ago, days.size()));
        }
    }

    @Test
    void what_an_open_transaction_holds_back_is_still_read_in_its_own_stream() {
        var open = await(database.pool().getConnection());
        var transaction = await(open.begin());
        insert(open);
        var stream = stream();
        await(nodes.get(0).append(Append.of(entry(stream, 0, 1))));
        assertThat(await(nodes.get(1).readStream(stream, 0, 9))).hasSize(1);
        await(transaction.rollback().eventually(open::close));
    }

    @Test
    void a_reader_among_many_writers_and_late_commits_meets_everything_once_and_in_order() {
        var writers = new ArrayList<CompletableFuture<Void>>();
        nodes.forEach(node -> writers.add(CompletableFuture.runAsync(() -> write(node))));
        writers.add(CompletableFuture.runAsync(this::commitLate));
        var written = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        var met = new ArrayList<Recorded>();
        while (!written.isDone()) {
            readOn(met);
        }
        written.join();
        readOn(met);
        assertThat(met).extracting(Recorded::position).isSorted();
        assertThat(met)
                .extracting(Recorded::id)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    @Test
    void a_journal_restored_on_another_server_goes_on_behind_its_newest_event() {
        var before = appended(nodes.get(0));
        var position = everything(nodes.get(0), Position.START, 9).get(0).position();
        database.execute("update events set transaction = transaction + 1000000000");
        assertThat(everything(nodes.get(0), Position.START, 9)).as("not yet").isEmpty();
        nodes.add(database.open());
        var after = appended(nodes.get(0));
        assertThat(everything(nodes.get(0), position, 9))
                .extracting(Recorded::id)
                .containsExactly(before, after);
        database.execute("delete from events");
        database.execute("update transaction_base set base = 0");
    }

    private void write(PostgresJournal node) {
        var window = new ArrayList<Future<AppendResult>>();
        for (int i = 0; i < APPENDS_PER_NODE; i++) {
            var append = Append.of(entry(stream(), 0, 1 + i % 3));
            window.add(node.append(append).onSuccess(result -> acknowledge((AppendResult.Appended) result)));
            if (window.size() == 16) {
                await(window.remove(0));
            }
        }
        window.forEach(each -> await(each));
    }

    /** Each transaction writes first and commits only after the others have gone on for a while. */
    private void commitLate() {
        for (int i = 0; i < LATE_COMMITS; i++) {
            var connection = await(database.pool().getConnection());
            var transaction = await(connection.begin());
            var id = insert(connection);
            var until = Math.min(answers.get() + 20, NODES * APPENDS_PER_NODE);
            while (answers.get() < until) {
                Thread.onSpinWait();
            }
            await(transaction.commit().eventually(connection::close));
            acknowledged.add(id);
        }
    }

    private void readOn(List<Recorded> met) {
        var last = met.isEmpty() ? Position.START : met.get(met.size() - 1).position();
        met.addAll(everything(nodes.get(0), last, 50));
    }

    private void acknowledge(AppendResult.Appended result) {
        result.events().forEach(event -> acknowledged.add(event.id()));
        answers.incrementAndGet();
    }

    private static UUID appended(PostgresJournal node) {
        var result = (AppendResult.Appended) await(node.append(Append.of(entry(stream(), 0, 1))));
        return result.events().get(0).id();
    }

    private static UUID insert(SqlConnection connection) {
        var id = UUID.randomUUID();
        await(connection
                .preparedQuery("insert into events (id, transaction, stream, version, type, data, metadata)"
                        + " values ($1, pg_current_xact_id()::text::bigint, $2, 1, 'note.v1', '{}', '{}')")
                .execute(Tuple.of(id, UUID.randomUUID())));
        return id;
    }
}
