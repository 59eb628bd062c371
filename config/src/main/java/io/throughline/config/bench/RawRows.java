package io.throughline.config.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The floor of batches: rows of the same size written to PostgreSQL, as many to one statement, fsync as it is set. */
final class RawRows {
    private static final int WRITERS = 4;
    private static final int ROW_BYTES = 600;
    private static final String TABLE = "throughline_bench_rows";
    private static final String INSERT = "insert into " + TABLE + " (data) select * from unnest($1::text[])";

    private final Pool pool;
    private final int rows;
    private final Tuple batch;

    RawRows(Vertx vertx, String url, int rows) {
        this.rows = rows;
        PgConnectOptions options = PgConnectOptions.fromUri(url).setCachePreparedStatements(true);
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(WRITERS))
                .connectingTo(options)
                .using(vertx)
                .build();
        String[] data = new String[rows];
        java.util.Arrays.fill(data, "x".repeat(ROW_BYTES));
        batch = Tuple.of((Object) data);
    }

    Future<Void> prepare() {
        return drop().compose(gone -> pool.query("create table " + TABLE
                                + " (id bigint generated always as identity primary key, data text)")
                        .execute())
                .mapEmpty();
    }

    Future<Measured> write(Duration length) {
        Measured measured = new Measured(rows);
        long start = System.nanoTime();
        List<Future<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(pool.withConnection(connection -> {
                Promise<Void> ended = Promise.promise();
                next(connection, measured, start + length.toNanos(), ended);
                return ended.future();
            }));
        }
        return Future.all(writers).map(done -> measured.in(Duration.ofNanos(System.nanoTime() - start)));
    }

    private void next(SqlClient connection, Measured measured, long end, Promise<Void> ended) {
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
                .onComplete(done -> next(connection, measured, end, ended));
    }

    private Future<?> drop() {
        return pool.query("drop table if exists " + TABLE).execute();
    }

    Future<Void> close() {
        return drop().transform(dropped -> pool.close());
    }
}
