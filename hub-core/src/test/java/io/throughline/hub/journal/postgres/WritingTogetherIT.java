package io.throughline.hub.journal.postgres;

import static io.throughline.hub.journal.JournalFixture.await;
import static io.throughline.hub.journal.JournalFixture.entry;
import static io.throughline.hub.journal.JournalFixture.event;
import static io.throughline.hub.journal.JournalFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.AppendResult;
import io.throughline.hub.journal.Entry;
import io.throughline.hub.journal.JournalBusy;
import io.throughline.hub.journal.JournalUnavailable;
import io.throughline.hub.journal.NewEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.Shared.class)
class WritingTogetherIT {
    private static final int WAITING = 20;

    private final Database database;
    private final PostgresJournal journal;

    WritingTogetherIT(Database database) {
        this.database = database;
        this.journal = database.open(database.settings().withGroups(new GroupSettings(1, 8, WAITING)));
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    @AfterEach
    void close() {
        await(journal.close());
    }

    @Test
    void more_than_the_queue_holds_is_turned_away_at_once_and_the_rest_is_written() {
        var door = holdUpWriters();
        var appends = appends(1 + WAITING);
        var late = journal.append(Append.of(entry(stream(), 0, 1)));
        assertThatThrownBy(() -> await(late)).hasCauseInstanceOf(JournalBusy.class);
        assertThat(appends).noneMatch(Future::isComplete);
        await(door.rollback());
        assertThat(appends).allSatisfy(each -> assertThat(await(each)).isInstanceOf(AppendResult.Appended.class));
    }

    @Test
    void an_append_that_cannot_be_written_fails_alone() {
        var door = holdUpWriters();
        var before = appends(3);
        var impossible = journal.append(Append.of(
                new Entry(stream(), 0, List.of(new NewEvent(UUID.randomUUID(), "note.v1", "this is no JSON", "{}")))));
        var after = appends(3);
        await(door.rollback());
        assertThatThrownBy(() -> await(impossible)).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(Stream.concat(before.stream(), after.stream()))
                .allSatisfy(each -> assertThat(await(each)).isInstanceOf(AppendResult.Appended.class));
    }

    @Test
    void a_group_that_meets_a_faster_writer_loses_only_what_the_other_has_won() {
        var contested = stream();
        var won = event();
        var rival = transaction();
        await(rival.connection()
                .preparedQuery("insert into events (id, transaction, stream, version, type, data, metadata)"
                        + " values ($1, pg_current_xact_id()::text::bigint, $2, 1, 'note.v1', '{}', '{}')")
                .execute(Tuple.of(won.id(), contested.value())));
        var loser = journal.append(Append.of(entry(contested, 0, 1)));
        var others = appends(3);
        await(rival.commit());
        assertThat(await(loser)).isInstanceOf(AppendResult.StaleVersion.class);
        assertThat(others).allSatisfy(each -> assertThat(await(each)).isInstanceOf(AppendResult.Appended.class));
    }

    @Test
    void closing_answers_what_was_accepted_and_refuses_the_rest() {
        var other = database.open();
        var accepted = other.append(Append.of(entry(stream(), 0, 1)));
        var closed = other.close();
        var late = other.append(Append.of(entry(stream(), 0, 1)));
        await(closed);
        assertThat(await(accepted)).isInstanceOf(AppendResult.Appended.class);
        assertThatThrownBy(() -> await(late)).hasCauseInstanceOf(JournalUnavailable.class);
    }

    @Test
    void whoever_asks_is_answered_on_the_own_context() {
        var same = Promise.<Boolean>promise();
        database.vertx().runOnContext(start -> {
            var context = Vertx.currentContext();
            journal.append(Append.of(entry(stream(), 0, 1)))
                    .compose(result -> journal.find(UUID.randomUUID()))
                    .onComplete(done -> same.complete(Vertx.currentContext() == context));
        });
        assertThat(await(same.future())).isTrue();
    }

    private List<Future<AppendResult>> appends(int count) {
        var appends = new ArrayList<Future<AppendResult>>();
        for (int i = 0; i < count; i++) {
            appends.add(journal.append(Append.of(entry(stream(), 0, 1))));
        }
        return appends;
    }

    private Held holdUpWriters() {
        var held = transaction();
        await(held.connection().query("lock table events in exclusive mode").execute());
        return held;
    }

    private Held transaction() {
        var connection = await(database.pool().getConnection());
        return new Held(connection, await(connection.begin()));
    }

    private record Held(SqlConnection connection, Transaction transaction) {
        Future<Void> commit() {
            return transaction.commit().eventually(connection::close);
        }

        Future<Void> rollback() {
            return transaction.rollback().eventually(connection::close);
        }
    }
}
