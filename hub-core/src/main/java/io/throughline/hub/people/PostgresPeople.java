package io.throughline.hub.people;

import io.throughline.hub.journal.postgres.Failures;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** People in the table {@code people} of the hub's PostgreSQL. */
public final class PostgresPeople implements People {
    private static final String COLUMNS = "id, name, roles, language, branch, active, generation";

    private final Pool pool;

    /** Keeps them in the database of the pool. */
    public PostgresPeople(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Optional<User>> find(UserId id) {
        return query(pool, "SELECT " + COLUMNS + " FROM people WHERE id = $1", Tuple.of(id.value()))
                .map(rows -> first(rows, PostgresPeople::user));
    }

    @Override
    public Future<List<User>> after(String id, int limit) {
        String sql =
                "SELECT " + COLUMNS + " FROM people WHERE id COLLATE \"C\" > $1 ORDER BY id COLLATE \"C\" LIMIT $2";
        return query(pool, sql, Tuple.of(id, limit)).map(rows -> all(rows, PostgresPeople::user));
    }

    @Override
    public Future<Boolean> add(User user, PasswordHash password) {
        String sql = "INSERT INTO people (" + COLUMNS
                + ", password) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING";
        return query(pool, sql, values(user).addString(password.value())).map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Future<Optional<User>> change(UserId id, UnaryOperator<User> change) {
        return pool.withTransaction(connection -> query(
                                connection,
                                "SELECT " + COLUMNS + " FROM people WHERE id = $1 FOR UPDATE",
                                Tuple.of(id.value()))
                        .map(rows -> first(rows, PostgresPeople::user).map(change))
                        .compose(changed -> changed.map(
                                        user -> write(connection, user).map(done -> changed))
                                .orElseGet(() -> Future.succeededFuture(changed))))
                .recover(Failures.during("changing somebody of the staff"));
    }

    private static Future<RowSet<Row>> write(SqlClient client, User user) {
        String sql = "UPDATE people SET name = $2, roles = $3, language = $4, branch = $5, active = $6,"
                + " generation = $7 WHERE id = $1";
        return query(client, sql, values(user));
    }

    @Override
    public Future<Optional<PasswordHash>> passwordOf(UserId id) {
        return query(pool, "SELECT password FROM people WHERE id = $1", Tuple.of(id.value()))
                .map(rows -> first(rows, row -> new PasswordHash(row.getString(0))));
    }

    @Override
    public Future<Optional<User>> setPassword(UserId id, PasswordHash password) {
        String sql = "UPDATE people SET password = $2, generation = generation + 1 WHERE id = $1 RETURNING " + COLUMNS;
        return query(pool, sql, Tuple.of(id.value(), password.value())).map(rows -> first(rows, PostgresPeople::user));
    }

    private static Future<RowSet<Row>> query(SqlClient client, String sql, Tuple values) {
        return client.preparedQuery(sql).execute(values).recover(Failures.during("looking after the staff"));
    }

    private static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> read) {
        return all(rows, read).stream().findFirst();
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static Tuple values(User user) {
        @Nullable String branch = user.branch().orElse(null);
        return Tuple.tuple()
                .addString(user.id().value())
                .addString(user.name())
                .addArrayOfString(user.roles().stream().map(Role::id).sorted().toArray(String[]::new))
                .addString(user.language().toLanguageTag())
                .addString(branch)
                .addBoolean(user.active())
                .addInteger(user.generation());
    }

    private static User user(Row row) {
        return new User(
                new UserId(row.getString("id")),
                row.getString("name"),
                Arrays.stream(row.getArrayOfStrings("roles")).map(Role::of).collect(Collectors.toSet()),
                Locale.forLanguageTag(row.getString("language")),
                Optional.ofNullable(row.getString("branch")),
                row.getBoolean("active"),
                row.getInteger("generation"));
    }
}
