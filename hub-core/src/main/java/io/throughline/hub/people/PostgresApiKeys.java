package io.throughline.hub.people;

import io.throughline.hub.journal.postgres.Failures;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Keys in the table {@code api_key} of the hub's PostgreSQL. */
public final class PostgresApiKeys implements ApiKeys {
    private static final String SELECT = "SELECT id, name, scopes, created_at, revoked_at FROM api_key ";

    private final Pool pool;

    /** Keeps them in the database of the pool. */
    public PostgresApiKeys(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Boolean> add(ApiKey key, String secretHash) {
        String sql = "INSERT INTO api_key (id, name, secret_hash, scopes, created_at, revoked_at)"
                + " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
        Tuple values = Tuple.tuple()
                .addUUID(key.id())
                .addString(key.name())
                .addString(secretHash)
                .addArrayOfString(key.scopes().stream().map(Scope::id).sorted().toArray(String[]::new))
                .addOffsetDateTime(utc(key.createdAt()))
                .addOffsetDateTime(key.revokedAt().map(PostgresApiKeys::utc).orElse(null));
        return query(sql, values).map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Future<Optional<ApiKey>> find(String secretHash) {
        return query(SELECT + "WHERE secret_hash = $1", Tuple.of(secretHash))
                .map(rows -> all(rows).stream().findFirst());
    }

    @Override
    public Future<List<ApiKey>> newest() {
        return query(SELECT + "ORDER BY created_at DESC, id LIMIT " + MOST, Tuple.tuple())
                .map(PostgresApiKeys::all);
    }

    @Override
    public Future<Boolean> revoke(UUID id, Instant at) {
        String sql = "UPDATE api_key SET revoked_at = coalesce(revoked_at, $2) WHERE id = $1";
        return query(sql, Tuple.of(id, utc(at))).map(rows -> rows.rowCount() == 1);
    }

    private Future<RowSet<Row>> query(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).recover(Failures.during("looking after the API keys"));
    }

    private static List<ApiKey> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PostgresApiKeys::key)
                .toList();
    }

    private static ApiKey key(Row row) {
        @Nullable OffsetDateTime revokedAt = row.getOffsetDateTime("revoked_at");
        return new ApiKey(
                row.getUUID("id"),
                row.getString("name"),
                Arrays.stream(row.getArrayOfStrings("scopes")).map(Scope::of).collect(Collectors.toSet()),
                row.getOffsetDateTime("created_at").toInstant(),
                Optional.ofNullable(revokedAt).map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
