package io.throughline.hub.journal.postgres;

import static io.throughline.hub.journal.JournalFixture.await;

import io.throughline.hub.cluster.Leases;
import io.throughline.hub.cluster.LeasesConformance;
import io.throughline.hub.cluster.PostgresLeases;
import io.throughline.hub.journal.Journal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresLeasesIT extends LeasesConformance {
    private final Database database;
    private final PostgresJournal journal;

    PostgresLeasesIT(Database database) {
        this.database = database;
        this.journal = database.open();
    }

    @Override
    protected Leases noLeases() {
        database.clear();
        return new PostgresLeases(journal.urgentPool());
    }

    @Override
    protected Journal journal() {
        return journal;
    }

    @AfterAll
    void close() {
        await(journal.close());
    }
}
