package io.throughline.hub.journal.postgres;

import static io.throughline.hub.journal.JournalFixture.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.throughline.hub.journal.embedded.EmbeddedPostgres;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A real server in a directory that is removed afterwards, shared by all tests that name it as a parameter. */
public final class Database implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Path directory;
    private final EmbeddedPostgres embedded;
    private final PostgresJournal admin;

    Database() throws IOException {
        directory = Files.createTempDirectory("throughline-journal");
        embedded = await(EmbeddedPostgres.start(vertx, directory));
        admin = open();
    }

    PostgresSettings settings() {
        return PostgresSettings.of(embedded.server()).withStartRetries(0);
    }

    PostgresJournal open() {
        return open(settings());
    }

    PostgresJournal open(PostgresSettings settings) {
        return await(PostgresJournal.open(vertx, settings, new SimpleMeterRegistry()));
    }

    Vertx vertx() {
        return vertx;
    }

    Pool pool() {
        return admin.pool();
    }

    void execute(String sql) {
        await(pool().query(sql).execute());
    }

    void clear() {
        execute("truncate events, keys, search, leases, snapshots");
    }

    @Override
    public void close() throws IOException {
        await(admin.close());
        await(embedded.stop());
        await(vertx.close());
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** Gives tests the one database of this run. */
    static final class Shared implements ParameterResolver {
        private record Running(Database database) implements AutoCloseable {
            @Override
            public void close() throws IOException {
                database.close();
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Database.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Database.class))
                    .getOrComputeIfAbsent("database", key -> start(), Running.class)
                    .database();
        }

        private static Running start() {
            try {
                return new Running(new Database());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
