package io.throughline.hub.journal.postgres;

import io.throughline.hub.people.ApiKeys;
import io.throughline.hub.people.ApiKeysConformance;
import io.throughline.hub.people.PostgresApiKeys;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.Shared.class)
class PostgresApiKeysIT extends ApiKeysConformance {
    private final Database database;

    PostgresApiKeysIT(Database database) {
        this.database = database;
    }

    @Override
    protected ApiKeys noKeys() {
        database.execute("truncate api_key");
        return new PostgresApiKeys(database.pool());
    }
}
