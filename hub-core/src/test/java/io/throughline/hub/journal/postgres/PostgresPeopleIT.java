package io.throughline.hub.journal.postgres;

import io.throughline.hub.people.People;
import io.throughline.hub.people.PeopleConformance;
import io.throughline.hub.people.PostgresPeople;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.Shared.class)
class PostgresPeopleIT extends PeopleConformance {
    private final Database database;

    PostgresPeopleIT(Database database) {
        this.database = database;
    }

    @Override
    protected People nobody() {
        database.execute("truncate people");
        return new PostgresPeople(database.pool());
    }
}
