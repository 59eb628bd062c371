package io.throughline.hub.journal.embedded;

import static io.throughline.hub.journal.JournalFixture.await;
import static io.throughline.hub.journal.JournalFixture.entry;
import static io.throughline.hub.journal.JournalFixture.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.AppendResult;
import io.throughline.hub.journal.postgres.PostgresJournal;
import io.throughline.hub.journal.postgres.PostgresSettings;
import io.vertx.core.Vertx;
import java.nio.file.Path;

/** A process that writes into the embedded journal of a directory and says the id of each acknowledged event. */
public final class LonelyHub {
    private LonelyHub() {}

    public static void main(String... arguments) {
        var vertx = Vertx.vertx();
        var embedded = await(EmbeddedPostgres.start(vertx, Path.of(arguments[0])));
        var settings = PostgresSettings.of(embedded.server());
        write(await(PostgresJournal.open(vertx, settings, new SimpleMeterRegistry())));
    }

    private static void write(PostgresJournal journal) {
        journal.append(Append.of(entry(stream(), 0, 2))).onSuccess(result -> {
            say((AppendResult.Appended) result);
            write(journal);
        });
    }

    private static void say(AppendResult.Appended result) {
        result.events().forEach(event -> System.out.println("acknowledged " + event.id()));
        System.out.flush();
    }
}
