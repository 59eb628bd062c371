package io.throughline.hub.journal.postgres;

import io.throughline.hub.presence.PostgresPresenceBook;
import io.throughline.hub.presence.PresenceBook;
import io.throughline.hub.presence.PresenceBookConformance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.Shared.class)
class PostgresPresenceBookIT extends PresenceBookConformance {
    private final Database database;

    PostgresPresenceBookIT(Database database) {
        this.database = database;
    }

    @Override
    protected PresenceBook empty() {
        database.execute("truncate presence");
        return new PostgresPresenceBook(database.pool());
    }
}
