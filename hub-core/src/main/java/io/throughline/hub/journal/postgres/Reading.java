package io.throughline.hub.journal.postgres;

import io.throughline.hub.journal.Hit;
import io.throughline.hub.journal.Key;
import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.journal.Words;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is asked of the database, one question at a time. */
final class Reading {
    private static final String STREAM =
            "select " + EventRows.COLUMNS + " from events where stream = $1 and version > $2 order by version limit $3";

    private static final String STREAM_BACKWARDS = "select " + EventRows.COLUMNS
            + " from events where stream = $1 and version < $2 order by version desc limit $3";

    /** Transactions from this number on may still be running; below it, everything has been decided. */
    private static final String UNDECIDED =
            "(select base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint from transaction_base)";

    /** Everything that is committed has a number below the end; below what is decided, nothing is still running. */
    private static final String END =
            "select base + pg_snapshot_xmax(pg_current_snapshot())::text::bigint as transaction,"
                    + " base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint as decided from transaction_base";

    private static final String ALL =
            "select " + EventRows.COLUMNS + " from events where (transaction, number) > ($1, $2)"
                    + " and transaction < " + UNDECIDED + " order by transaction, number limit $3";

    /** The addition of zero keeps the planner from walking through the order of transactions from the very beginning. */
    private static final String FIRST_TRANSACTION_SINCE = "select least(" + UNDECIDED
            + ", (select min(transaction + 0) from events where recorded_at >= $1)) as transaction";

    private static final String BY_ID = "select " + EventRows.COLUMNS + " from events where id = any($1::uuid[])";

    private static final String RESOLVE = """
            select k.kind, k.value, k.stream
              from unnest($1::text[], $2::text[]) as w(kind, value)
              join keys k on k.kind = w.kind and k.value = w.value
            """;

    private static final String KEYS =
            "select kind, value, stream from keys where kind = $1 and value > $2 order by value limit $3";

    /** Of words that half of all customers have, the first thousand must do: nobody reads them, and sorting costs. */
    private static final String SEARCH = """
            select stream, title
              from (select stream, title from search where words @@ $1::text::tsquery limit 1000) as found
             order by title collate "C", stream limit $2
            """;

    private final Pool readers;

    Reading(Pool readers) {
        this.readers = readers;
    }

    Future<List<Recorded>> stream(StreamId stream, long afterVersion, int limit) {
        return query(STREAM, Tuple.of(stream.value(), afterVersion, limit)).map(EventRows::recorded);
    }

    Future<List<Recorded>> streamBackwards(StreamId stream, long beforeVersion, int limit) {
        return query(STREAM_BACKWARDS, Tuple.of(stream.value(), beforeVersion, limit))
                .map(EventRows::recorded);
    }

    Future<List<Recorded>> all(Position after, int limit) {
        return query(ALL, Tuple.of(after.transaction(), after.number(), limit)).map(EventRows::recorded);
    }

    /** Where the journal ends now, and up to where it can be read. */
    record End(long transaction, long decided) {}

    Future<End> end() {
        return query(END, Tuple.tuple()).map(rows -> {
            var row = rows.iterator().next();
            return new End(row.getLong("transaction"), row.getLong("decided"));
        });
    }

    Future<Position> positionAt(Instant instant) {
        return query(FIRST_TRANSACTION_SINCE, Tuple.of(instant.atOffset(ZoneOffset.UTC)))
                .map(rows -> new Position(rows.iterator().next().getLong("transaction"), 0));
    }

    Future<Map<UUID, Recorded>> byId(Collection<UUID> ids) {
        return query(BY_ID, Tuple.tuple().addValue(ids.toArray(UUID[]::new)))
                .map(rows -> EventRows.recorded(rows).stream().collect(Collectors.toMap(Recorded::id, event -> event)));
    }

    Future<Map<Key, StreamId>> resolve(Collection<Key> keys) {
        var kinds = keys.stream().map(Key::kind).toArray(String[]::new);
        var values = keys.stream().map(Key::value).toArray(String[]::new);
        return query(RESOLVE, Tuple.tuple().addValue(kinds).addValue(values)).map(Reading::keys);
    }

    Future<Map<Key, StreamId>> keys(String kind, String afterValue, int limit) {
        return query(KEYS, Tuple.of(kind, afterValue, limit)).map(Reading::keys);
    }

    Future<List<Hit>> search(String text, int limit) {
        var words = Words.of(text);
        if (words.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        return query(SEARCH, Tuple.of(prefixes(words), limit)).map(Reading::hits);
    }

    private Future<RowSet<Row>> query(String sql, Tuple parameters) {
        return readers.preparedQuery(sql).execute(parameters);
    }

    private static Map<Key, StreamId> keys(Iterable<Row> rows) {
        var found = new LinkedHashMap<Key, StreamId>();
        rows.forEach(row -> found.put(new Key(row.getString("kind"), row.getString("value")), EventRows.stream(row)));
        return Collections.unmodifiableMap(found);
    }

    private static List<Hit> hits(Iterable<Row> rows) {
        var hits = new ArrayList<Hit>();
        rows.forEach(row -> hits.add(new Hit(EventRows.stream(row), row.getString("title"))));
        return hits;
    }

    /** Quoted, so that no character of a word means anything to the database. */
    private static String prefixes(List<String> words) {
        return words.stream()
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*")
                .collect(Collectors.joining(" & "));
    }
}
