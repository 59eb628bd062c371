package io.throughline.hub.presence;

import io.throughline.hub.journal.postgres.Failures;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The book in the table {@code presence} of the hub's PostgreSQL. */
public final class PostgresPresenceBook implements PresenceBook {
    private static final String COLUMNS = "agent, number, state, reason, since";
    private static final String NOTE = """
            insert into presence as p (agent, number, state, reason, since) values ($1, 1, $2, $3, $4)
                on conflict (agent) do update
               set number = p.number + 1, state = excluded.state, reason = excluded.reason, since = excluded.since,
                   noted_at = clock_timestamp()
            returning number
            """;
    private static final String NOTE_IF = """
            update presence
               set number = number + 1, state = $2, reason = $3, since = $4, noted_at = clock_timestamp()
             where agent = $1 and number = $5
            returning number
            """;
    private static final String ALL = "select " + COLUMNS + " from presence";
    private static final String WITHIN = ALL + " where noted_at > clock_timestamp() - $1 * interval '1 millisecond'";

    private final Pool pool;

    /** A book in the database of the pool. */
    public PostgresPresenceBook(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Noted> note(Presence presence) {
        return query(NOTE, values(presence))
                .map(rows -> new Noted(presence, rows.iterator().next().getLong("number")));
    }

    @Override
    public Future<Optional<Noted>> noteIf(Presence presence, long number) {
        return query(NOTE_IF, values(presence).addLong(number))
                .map(rows -> rows.stream().findFirst().map(row -> new Noted(presence, row.getLong("number"))));
    }

    private static Tuple values(Presence presence) {
        return Tuple.tuple()
                .addString(presence.agent())
                .addString(presence.state().id())
                .addString(presence.reason())
                .addOffsetDateTime(presence.since().atOffset(ZoneOffset.UTC));
    }

    @Override
    public Future<List<Noted>> all() {
        return query(ALL, Tuple.tuple()).map(PostgresPresenceBook::noted);
    }

    @Override
    public Future<List<Noted>> within(Duration past) {
        return query(WITHIN, Tuple.of((double) past.toMillis())).map(PostgresPresenceBook::noted);
    }

    private Future<RowSet<Row>> query(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).recover(Failures.during("asking for presence"));
    }

    private static List<Noted> noted(RowSet<Row> rows) {
        return rows.stream().map(PostgresPresenceBook::noted).toList();
    }

    private static Noted noted(Row row) {
        Presence presence = new Presence(
                row.getString("agent"),
                Presence.State.of(row.getString("state")),
                row.getString("reason"),
                row.getOffsetDateTime("since").toInstant());
        return new Noted(presence, row.getLong("number"));
    }
}
