package io.throughline.hub.journal.postgres;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The connections of one journal: some that only write, some that only read, and one for what must not wait behind them.
 * A pool replaces what breaks.
 */
record Connections(Pool writers, Pool readers, Pool urgent) {
    private static final int CONNECT_SECONDS = 10;
    private static final int MAX_WAITING_READS = 10_000;
    private static final int MAX_STATEMENT_CHARS = 16_384;

    /**
     * Every lookup of ours has its index and takes it by an inner loop. A plan made while the tables were still empty
     * would read them from end to end, and is kept with the prepared statement for as long as the connection lives.
     * Plans that cannot do without a forbidden step count as costly, and must not be compiled for that.
     */
    private static final Map<String, String> ALWAYS_BY_INDEX = Map.of(
            "plan_cache_mode", "force_generic_plan",
            "enable_seqscan", "off",
            "enable_hashjoin", "off",
            "enable_mergejoin", "off",
            "jit", "off");

    static Connections to(Vertx vertx, PostgresSettings settings) {
        return new Connections(
                pool(vertx, settings, "writers", settings.groups().writers()),
                pool(vertx, settings, "readers", settings.readers()),
                pool(vertx, settings, "urgent", 1));
    }

    Future<Void> close() {
        return Future.join(writers.close(), readers.close(), urgent.close()).mapEmpty();
    }

    private static Pool pool(Vertx vertx, PostgresSettings settings, String name, int size) {
        return PgBuilder.pool()
                .with(new PoolOptions()
                        .setName("journal-" + name) // as its metrics call it
                        .setMaxSize(size)
                        .setMaxWaitQueueSize(MAX_WAITING_READS)
                        .setConnectionTimeout(CONNECT_SECONDS)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                        .setIdleTimeout((int) settings.patience().toSeconds())
                        .setIdleTimeoutUnit(TimeUnit.SECONDS))
                .with(silentFor(settings.patience().multipliedBy(2)))
                .connectingTo(options(settings))
                .using(vertx)
                .build();
    }

    /** The server ends a slow statement itself; a connection that stays silent for longer leads nowhere any more. */
    private static NetClientOptions silentFor(Duration limit) {
        return new NetClientOptions()
                .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(CONNECT_SECONDS))
                .setTcpKeepAlive(true)
                .setIdleTimeout((int) limit.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    private static PgConnectOptions options(PostgresSettings settings) {
        var server = settings.server();
        var options = new PgConnectOptions()
                .setHost(server.host())
                .setPort(server.port())
                .setDatabase(server.database())
                .setUser(server.user())
                .setPassword(server.password())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(MAX_STATEMENT_CHARS)
                .addProperty("application_name", "throughline")
                .addProperty(
                        "statement_timeout", String.valueOf(settings.patience().toMillis()));
        ALWAYS_BY_INDEX.forEach(options::addProperty);
        return server.tls() ? encrypted(options) : options;
    }

    private static PgConnectOptions encrypted(PgConnectOptions options) {
        return options.setSslMode(SslMode.VERIFY_FULL)
                .setSslOptions(new ClientSSLOptions().setHostnameVerificationAlgorithm("HTTPS"));
    }
}
