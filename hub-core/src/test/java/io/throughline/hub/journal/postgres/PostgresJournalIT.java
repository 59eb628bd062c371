package io.throughline.hub.journal.postgres;

import static io.throughline.hub.journal.JournalFixture.await;

import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.JournalConformance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresJournalIT extends JournalConformance {
    private final Database database;
    private final PostgresJournal journal;

    PostgresJournalIT(Database database) {
        this.database = database;
        this.journal = database.open();
    }

    @Override
    protected Journal emptyJournal() {
        database.clear();
        return journal;
    }

    @AfterAll
    void close() {
        await(journal.close());
    }
}
