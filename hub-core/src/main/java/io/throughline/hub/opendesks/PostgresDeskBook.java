package io.throughline.hub.opendesks;

import io.throughline.hub.journal.postgres.Failures;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The book in the table {@code open_desk} of the hub's PostgreSQL. */
public final class PostgresDeskBook implements DeskBook {
    private static final String SEEN = """
            insert into open_desk as d (agent, number) select distinct agent, 1 from unnest($1::text[]) as agent
                on conflict (agent) do update set number = d.number + 1
            """;

    private final Pool pool;

    /** A book in the database of the pool. */
    public PostgresDeskBook(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Void> seen(Collection<String> agents) {
        String[] sorted = agents.stream().sorted().toArray(String[]::new); // so that two nodes lock in the same order
        return query(SEEN, Tuple.tuple().addArrayOfString(sorted)).mapEmpty();
    }

    @Override
    public Future<Map<String, Long>> all() {
        return query("select agent, number from open_desk", Tuple.tuple()).map(rows -> {
            Map<String, Long> numbers = new HashMap<>();
            rows.forEach(row -> numbers.put(row.getString("agent"), row.getLong("number")));
            return numbers;
        });
    }

    @Override
    public Future<Void> forget(String agent, long number) {
        return query("delete from open_desk where agent = $1 and number = $2", Tuple.of(agent, number))
                .mapEmpty();
    }

    private Future<RowSet<Row>> query(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).recover(Failures.during("noting open desks"));
    }
}
