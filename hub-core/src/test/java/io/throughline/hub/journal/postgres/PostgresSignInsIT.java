package io.throughline.hub.journal.postgres;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.people.ApiSecret;
import io.throughline.hub.people.PostgresSignIns;
import io.throughline.hub.people.Secrets;
import io.throughline.hub.people.SignIns;
import io.throughline.hub.people.SignInsConformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.Shared.class)
class PostgresSignInsIT extends SignInsConformance {
    private final Database database;

    PostgresSignInsIT(Database database) {
        this.database = database;
    }

    @Override
    protected SignIns nobody() {
        database.execute("truncate sign_in");
        return new PostgresSignIns(database.pool());
    }

    @Test
    void all_nodes_sign_with_one_secret() {
        ApiSecret one = await(new Secrets(database.pool()).of("visitors"));

        assertThat(await(new Secrets(database.pool()).of("visitors"))).isEqualTo(one);
        assertThat(one.value()).hasSizeGreaterThan(32);
        assertThat(await(new Secrets(database.pool()).of("others"))).isNotEqualTo(one);
    }
}
