package io.throughline.hub.people;

import io.throughline.hub.journal.postgres.Failures;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;

/** What all nodes sign with: random, made by whichever node needs it first, and kept in their database. */
public final class Secrets {
    private static final String MAKE = "insert into secret (name, value) values ($1, $2) on conflict do nothing";
    private static final String FIND = "select value from secret where name = $1";

    private final Pool pool;

    /** Secrets in the database of the pool. */
    public Secrets(Pool pool) {
        this.pool = pool;
    }

    /** Holds the secret of this name, 256 random bits; the same on every node and after every restart. */
    public Future<ApiSecret> of(String name) {
        return pool.preparedQuery(MAKE)
                .execute(Tuple.of(name, ApiSecret.random().value()))
                .compose(made -> pool.preparedQuery(FIND).execute(Tuple.of(name)))
                .map(rows -> new ApiSecret(rows.iterator().next().getString("value")))
                .recover(Failures.during("reading the secret " + name));
    }
}
