package io.throughline.hub.journal.postgres;

import io.throughline.hub.journal.JournalUnavailable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database's tables up to date. Several nodes may try at once; the database lets one go first. */
final class Migrations {
    private static final int RETRY_SECONDS = 5;

    private Migrations() {}

    /** Completes when the tables are those this version needs. */
    static Future<Void> run(Vertx vertx, PostgresSettings settings) {
        return vertx.executeBlocking(() -> migrate(settings), false).mapEmpty();
    }

    private static int migrate(PostgresSettings settings) {
        var server = settings.server();
        try {
            return Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(server.jdbcUrl(), server.user(), server.password())
                    .connectRetries(settings.startRetries())
                    .connectRetriesInterval(RETRY_SECONDS)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new JournalUnavailable("bringing the tables of " + server + " up to date", e);
        }
    }
}
