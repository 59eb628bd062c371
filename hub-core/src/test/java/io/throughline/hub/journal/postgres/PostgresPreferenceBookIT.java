package io.throughline.hub.journal.postgres;

import io.throughline.hub.preference.PostgresPreferenceBook;
import io.throughline.hub.preference.PreferenceBook;
import io.throughline.hub.preference.PreferenceBookConformance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.Shared.class)
class PostgresPreferenceBookIT extends PreferenceBookConformance {
    private final Database database;

    PostgresPreferenceBookIT(Database database) {
        this.database = database;
    }

    @Override
    protected PreferenceBook empty() {
        database.execute("truncate preference");
        return new PostgresPreferenceBook(database.pool());
    }
}
