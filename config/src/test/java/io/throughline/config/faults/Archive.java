package io.throughline.config.faults;

import io.throughline.config.process.SharedDatabase;
import io.throughline.hub.journal.postgres.PostgresServer;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The journal's tables, read past the hub. */
final class Archive implements AutoCloseable {
    private final Connection connection;

    Archive(SharedDatabase database) {
        PostgresServer server = database.server();
        try {
            connection = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + server.database(),
                    server.user(),
                    server.password());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Everything, in the order of the journal. */
    List<Archived> all() {
        try (PreparedStatement select = connection.prepareStatement(
                        "select stream, version, type, data from events order by transaction, number");
                ResultSet rows = select.executeQuery()) {
            List<Archived> events = new ArrayList<>();
            while (rows.next()) {
                events.add(new Archived(
                        rows.getString(1), rows.getLong(2), rows.getString(3), new JsonObject(rows.getString(4))));
            }
            return events;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What the server's clock shows. */
    Instant now() {
        return Instant.ofEpochMilli(number("select (extract(epoch from clock_timestamp()) * 1000)::bigint"));
    }

    /** Begins a new file of the write-ahead log, and tells how large the file of the events is. */
    long sizeOfEventsBesideANewLog() {
        number("select count(*) from pg_switch_wal()");
        return number("select pg_relation_size('events')");
    }

    /** From now on every commit waits so long, at most 100 ms, before it writes; also after the server was started anew. */
    void delayCommits(Duration delay) {
        execute("alter system set commit_siblings = 0"); // also when nobody else is in a transaction
        execute("alter system set commit_delay = " + delay.toNanos() / 1_000);
        execute("select pg_reload_conf()");
    }

    /** How many contacts somebody still has to deal with. */
    long openContacts() {
        return number("select count(*) from keys where kind = 'open-contact'");
    }

    /** The newest version of a customer's stream. */
    long version(String customer) {
        return number("select max(version) from events where stream = '" + UUID.fromString(customer) + "'");
    }

    private void execute(String command) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long number(String query) {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
