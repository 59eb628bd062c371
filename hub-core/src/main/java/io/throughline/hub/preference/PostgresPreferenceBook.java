package io.throughline.hub.preference;

import io.throughline.hub.journal.postgres.Failures;
import io.throughline.hub.people.UserId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The book in the table {@code preference} of the hub's PostgreSQL. */
public final class PostgresPreferenceBook implements PreferenceBook {
    private static final String OF = "select theme, density, letters, volume from preference where person = $1";
    private static final String KEEP = """
            insert into preference (person, theme, density, letters, volume) values ($1, $2, $3, $4, $5)
                on conflict (person) do update
               set theme = excluded.theme, density = excluded.density, letters = excluded.letters,
                   volume = excluded.volume
            """;

    private final Pool pool;

    /** A book in the database of the pool. */
    public PostgresPreferenceBook(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Optional<Preferences>> of(UserId person) {
        return query(OF, Tuple.of(person.value()))
                .map(rows -> rows.stream().findFirst().map(PostgresPreferenceBook::preferences));
    }

    @Override
    public Future<Void> keep(UserId person, Preferences preferences) {
        @Nullable String density = preferences.density().orElse(null);
        Tuple values = Tuple.tuple()
                .addString(person.value())
                .addString(preferences.theme())
                .addString(density)
                .addBoolean(preferences.letters())
                .addInteger(preferences.volume());
        return query(KEEP, values).mapEmpty();
    }

    private Future<RowSet<Row>> query(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).recover(Failures.during("keeping what people chose"));
    }

    private static Preferences preferences(Row row) {
        return new Preferences(
                row.getString("theme"),
                Optional.ofNullable(row.getString("density")),
                row.getBoolean("letters"),
                row.getInteger("volume"));
    }
}
