package io.throughline.hub.journal.postgres;

import java.time.Duration;

/**
 * How the journal uses its database.
 *
 * @param readers connections that read
 * @param patience how long one statement may take before it counts as failed
 * @param startRetries how often the first connection is tried again, at growing intervals of at most 5 seconds
 */
public record PostgresSettings(
        PostgresServer server, GroupSettings groups, int readers, Duration patience, int startRetries) {
    public PostgresSettings {
        if (readers < 1 || patience.toSeconds() < 1 || startRetries < 0) {
            throw new IllegalArgumentException("at least 1 reader, 1 second of patience and 0 retries are needed, not "
                    + readers + ", " + patience + " and " + startRetries);
        }
    }

    /** Two writers, four readers, 15 seconds of patience, ten tries to connect. */
    public static PostgresSettings of(PostgresServer server) {
        return new PostgresSettings(server, GroupSettings.DEFAULT, 4, Duration.ofSeconds(15), 10);
    }

    public PostgresSettings withGroups(GroupSettings other) {
        return new PostgresSettings(server, other, readers, patience, startRetries);
    }

    public PostgresSettings withStartRetries(int other) {
        return new PostgresSettings(server, groups, readers, patience, other);
    }
}
