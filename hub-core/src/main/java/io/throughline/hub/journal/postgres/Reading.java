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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is asked of the database, one question at a time. */
final class Reading {
    private static final String STREAMS = "select w.part, e.* from unnest($1::uuid[], $2::bigint[], $3::int[])"
            + " with ordinality as w(stream, version, most, part), lateral (select " + EventRows.COLUMNS
            + " from events where stream = w.stream and version > w.version order by version limit w.most) as e"
            + " order by w.part, e.version";

    private static final String VERSIONS = "select w.stream, e.version from unnest($1::uuid[]) as w(stream), lateral"
            + " (select version from events where stream = w.stream order by version desc limit 1) as e";

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

    /**
     * Halves the range of transactions until it is known after which of them to read. An event is recorded with the time
     * at which its transaction began, and that got its number within a statement's patience: whatever was recorded by then
     * before the instant comes before everything that was recorded since.
     */
    private static final String FIRST_TRANSACTION_SINCE = "with recursive search(early, late) as (select 0::bigint, "
            + UNDECIDED + " union all select"
            + " case when e.recorded_at < $1 then e.transaction else s.early end,"
            + " case when e.recorded_at < $1 then s.late else m.middle end"
            + " from search s cross join lateral (select (s.early + s.late) / 2 as middle) as m"
            + " left join lateral (select transaction, recorded_at from events"
            + " where transaction >= m.middle and transaction < s.late order by transaction, number limit 1) as e on true"
            + " where s.late - s.early > 1)"
            + " select early + 1 as transaction from search order by late - early limit 1";

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
    private final Duration patience;

    /**
     * Reads by these connections.
     *
     * @param patience how long a statement takes at most
     */
    Reading(Pool readers, Duration patience) {
        this.readers = readers;
        this.patience = patience;
    }

    /** Some events of a stream. */
    record Part(StreamId stream, long afterVersion, int limit) {}

    Future<Map<Part, List<Recorded>>> streams(Collection<Part> wanted) {
        var parts = List.copyOf(wanted);
        var streams = parts.stream().map(part -> part.stream().value()).toArray(UUID[]::new);
        var versions = parts.stream().map(Part::afterVersion).toArray(Long[]::new);
        var limits = parts.stream().map(Part::limit).toArray(Integer[]::new);
        return query(STREAMS, Tuple.tuple().addValue(streams).addValue(versions).addValue(limits))
                .map(rows -> byPart(parts, rows));
    }

    private static Map<Part, List<Recorded>> byPart(List<Part> parts, Iterable<Row> rows) {
        var found = new HashMap<Part, List<Recorded>>();
        rows.forEach(row -> found.computeIfAbsent(parts.get(row.getInteger("part") - 1), part -> new ArrayList<>())
                .add(EventRows.recorded(row)));
        return found;
    }

    Future<Map<StreamId, Long>> versions(Collection<StreamId> streams) {
        var ids = streams.stream().map(StreamId::value).toArray(UUID[]::new);
        return query(VERSIONS, Tuple.tuple().addValue(ids)).map(rows -> {
            var versions = new HashMap<StreamId, Long>();
            rows.forEach(row -> versions.put(EventRows.stream(row), row.getLong("version")));
            return versions;
        });
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
        return query(FIRST_TRANSACTION_SINCE, Tuple.of(instant.minus(patience).atOffset(ZoneOffset.UTC)))
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
