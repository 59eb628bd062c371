package io.throughline.hub.journal.postgres;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.throughline.hub.journal.JournalUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.Shared.class)
class UnfitServerIT {
    private final Database database;

    UnfitServerIT(Database database) {
        this.database = database;
    }

    @Test
    void a_server_that_confirms_before_the_disk_has_it_is_refused_in_words() {
        database.execute("alter database postgres set synchronous_commit = off");
        try {
            assertThatThrownBy(() -> database.open())
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot keep the journal")
                    .hasMessageContaining("synchronous_commit off");
        } finally {
            database.execute("alter database postgres reset synchronous_commit");
        }
    }

    @Test
    void a_server_that_is_not_there_is_unavailable_and_its_password_is_not_told() {
        var server = PostgresServer.local(1, "postgres", "throughline", "geheim");
        var settings = PostgresSettings.of(server).withStartRetries(0);
        assertThatThrownBy(() -> await(PostgresJournal.open(database.vertx(), settings, new SimpleMeterRegistry())))
                .hasCauseInstanceOf(JournalUnavailable.class)
                .hasMessageContaining("throughline@127.0.0.1:1/postgres")
                .hasMessageNotContaining("geheim");
    }
}
