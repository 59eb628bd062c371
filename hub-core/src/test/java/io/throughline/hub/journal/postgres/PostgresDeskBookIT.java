package io.throughline.hub.journal.postgres;

import io.throughline.hub.opendesks.DeskBook;
import io.throughline.hub.opendesks.DeskBookConformance;
import io.throughline.hub.opendesks.PostgresDeskBook;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.Shared.class)
class PostgresDeskBookIT extends DeskBookConformance {
    private final Database database;

    PostgresDeskBookIT(Database database) {
        this.database = database;
    }

    @Override
    protected DeskBook empty() {
        database.execute("truncate open_desk");
        return new PostgresDeskBook(database.pool());
    }
}
