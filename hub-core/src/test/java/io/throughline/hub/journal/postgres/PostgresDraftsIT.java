package io.throughline.hub.journal.postgres;

import io.throughline.hub.draft.Drafts;
import io.throughline.hub.draft.DraftsConformance;
import io.throughline.hub.draft.PostgresDrafts;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.Shared.class)
class PostgresDraftsIT extends DraftsConformance {
    private final Database database;

    PostgresDraftsIT(Database database) {
        this.database = database;
    }

    @Override
    protected Drafts none() {
        database.execute("truncate draft");
        return new PostgresDrafts(database.pool());
    }
}
