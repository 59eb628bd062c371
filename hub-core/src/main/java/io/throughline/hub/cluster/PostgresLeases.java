package io.throughline.hub.cluster;

import io.throughline.hub.journal.postgres.Failures;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;

/** Leases in the journal's database, timed by its clock. */
public final class PostgresLeases implements Leases {
    /**
     * Only looks while somebody has it: trying to change the row would hold up what is written under the lease. One that
     * seems to last for longer than any can was taken before the clock was set back; nobody would get it for all that time.
     */
    private static final String TAKE = """
            insert into leases as l (name, epoch, holder, until)
            select $1, 1, $2, clock_timestamp() + $3 * interval '1 millisecond'
             where not exists (select from leases where name = $1 and until > clock_timestamp()
                                  and until <= clock_timestamp() + $3 * interval '1 millisecond')
                on conflict (name) do update
               set epoch = l.epoch + 1, holder = excluded.holder,
                   until = clock_timestamp() + $3 * interval '1 millisecond'
             where l.until <= clock_timestamp() or l.until > clock_timestamp() + $3 * interval '1 millisecond'
            returning epoch
            """;

    private static final String PROLONG = """
            update leases set until = clock_timestamp() + $4 * interval '1 millisecond'
             where name = $1 and epoch = $2 and holder = $3
            """;

    private static final String PRESENT =
            "select epoch, holder from leases where name = $1 and until > clock_timestamp()";

    private final Pool pool;

    /** Leases in the database of this pool. */
    public PostgresLeases(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Optional<Lease>> take(String name, String holder, Duration length) {
        return query(TAKE, Tuple.of(name, holder, (double) length.toMillis()))
                .map(rows -> rows.stream().findFirst().map(row -> new Lease(name, holder, row.getLong("epoch"))));
    }

    @Override
    public Future<Boolean> prolong(Lease lease, Duration length) {
        return query(PROLONG, Tuple.of(lease.name(), lease.epoch(), lease.holder(), (double) length.toMillis()))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Future<Optional<Lease>> present(String name) {
        return query(PRESENT, Tuple.of(name))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Lease(name, row.getString("holder"), row.getLong("epoch"))));
    }

    @Override
    public Future<Void> release(Lease lease) {
        return prolong(lease, Duration.ZERO).mapEmpty();
    }

    private Future<RowSet<Row>> query(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).recover(Failures.during("asking for a lease"));
    }
}
