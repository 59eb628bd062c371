package io.throughline.config.root;

import io.micrometer.core.instrument.MeterRegistry;
import io.throughline.config.settings.Secret;
import io.throughline.config.settings.Settings;
import io.throughline.hub.journal.embedded.EmbeddedPostgres;
import io.throughline.hub.journal.postgres.PostgresJournal;
import io.throughline.hub.journal.postgres.PostgresServer;
import io.throughline.hub.journal.postgres.PostgresSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The database of a node: its own embedded server, or one that is there already. */
final class Database {
    private static final int DEFAULT_PORT = 5432;
    private static final Duration GOODBYE = Duration.ofSeconds(2); // a server that hangs does not answer it

    private final PostgresJournal journal;
    private final Optional<EmbeddedPostgres> embedded;

    private Database(PostgresJournal journal, Optional<EmbeddedPostgres> embedded) {
        this.journal = journal;
        this.embedded = embedded;
    }

    static Future<Database> open(Vertx vertx, Settings settings, MeterRegistry metrics) {
        return settings.databaseUrl()
                .map(url -> open(vertx, server(url), Optional.empty(), metrics))
                .orElseGet(() -> EmbeddedPostgres.start(vertx, settings.data().resolve("postgres"))
                        .compose(own -> open(vertx, own.server(), Optional.of(own), metrics)));
    }

    private static Future<Database> open(
            Vertx vertx, PostgresServer server, Optional<EmbeddedPostgres> own, MeterRegistry metrics) {
        return PostgresJournal.open(vertx, PostgresSettings.of(server), metrics)
                .map(journal -> new Database(journal, own))
                .recover(failure -> own.map(EmbeddedPostgres::stop)
                        .orElseGet(Future::succeededFuture)
                        .transform(stopped -> Future.failedFuture(failure)));
    }

    /** Reads {@code postgresql://user:password@host:port/database}, with {@code ?tls=true} for encryption. */
    static PostgresServer server(Secret url) {
        URI uri = URI.create(url.value());
        String[] user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        boolean complete = "postgresql".equals(uri.getScheme())
                && user.length == 2
                && uri.getHost() != null
                && uri.getPath() != null
                && uri.getPath().length() > 1;
        if (!complete) {
            throw new IllegalArgumentException(
                    "HUB_DATABASE_URL is not of the form postgresql://user:password@host:port/database");
        }
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        boolean tls = "tls=true".equals(uri.getQuery());
        return new PostgresServer(uri.getHost(), port, uri.getPath().substring(1), user[0], user[1], tls);
    }

    PostgresJournal journal() {
        return journal;
    }

    /** Writes down what was accepted, and takes nothing more. */
    Future<Void> drain() {
        return journal.drain();
    }

    /** Ends the connections, whatever is under way on them, and the server if it is the node's own. */
    Future<Void> close() {
        return journal.disconnect()
                .timeout(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)
                .transform(closed -> embedded.map(EmbeddedPostgres::stop).orElseGet(Future::succeededFuture));
    }
}
