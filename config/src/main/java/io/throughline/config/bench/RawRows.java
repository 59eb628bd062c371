package io.throughline.config.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of the same size written to the same database, as many to one transaction; every commit is on disk. */
final class RawRows implements AutoCloseable {
    private static final int WRITERS = 4;
    private static final int ROW_BYTES = 600;
    private static final String TABLE = "throughline_bench_rows";
    private static final String INSERT = "insert into " + TABLE + " (data) select * from unnest($1::text[])";

    private final Pool pool;

    RawRows(Workbench bench) {
        this.pool = bench.pool(WRITERS);
        Wait.of(drop().compose(gone -> pool.query(
                        "create table " + TABLE + " (id bigint generated always as identity primary key, data text)")
                .execute()));
    }

    Measured write(int rows, Duration length) {
        Measured measured = new Measured(rows);
        String[] data = new String[rows];
        Arrays.fill(data, "x".repeat(ROW_BYTES));
        Tuple batch = Tuple.of((Object) data);
        long start = System.nanoTime();
        List<Future<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(pool.withConnection(connection -> {
                Promise<Void> ended = Promise.promise();
                next(connection, batch, measured, start + length.toNanos(), ended);
                return ended.future();
            }));
        }
        Wait.of(Future.all(writers));
        return measured.in(Duration.ofNanos(System.nanoTime() - start));
    }

    private void next(SqlClient connection, Tuple batch, Measured measured, long end, Promise<Void> ended) {
        long sent = System.nanoTime();
        if (sent >= end) {
            ended.complete();
            return;
        }
        connection
                .preparedQuery(INSERT)
                .execute(batch)
                .onSuccess(done -> measured.done(System.nanoTime() - sent))
                .onFailure(failure -> measured.failed(failure.getClass().getSimpleName()))
                .onComplete(done -> next(connection, batch, measured, end, ended));
    }

    private Future<?> drop() {
        return pool.query("drop table if exists " + TABLE).execute();
    }

    @Override
    public void close() {
        Wait.of(drop().transform(dropped -> pool.close()));
    }
}
