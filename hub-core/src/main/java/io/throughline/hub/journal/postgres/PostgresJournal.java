package io.throughline.hub.journal.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.AppendResult;
import io.throughline.hub.journal.Hit;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Key;
import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.journal.StreamId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The journal in a PostgreSQL database; several nodes may share one. Beside the failures of {@link Journal} an append
 * fails with {@link io.throughline.hub.journal.JournalBusy} when too many are waiting. Lost connections are replaced
 * when they are needed next.
 */
public final class PostgresJournal implements Journal {
    private static final long LOOK_AGAIN_MILLIS = 5;

    /** Questions whose answers are small are asked by so many together, those whose answers may be long by so many. */
    private static final int MANY = 512;

    private static final int SOME = 32;

    private final Context home;
    private final Connections connections;
    private final GroupCommit commits;
    private final Reading reading;
    private final Together<UUID, UUID, Recorded, Optional<Recorded>> finds;
    private final Together<Collection<Key>, Key, StreamId, Map<Key, StreamId>> resolves;
    private final Together<Reading.Part, Reading.Part, List<Recorded>, List<Recorded>> streams;

    private PostgresJournal(Context home, Connections connections, GroupCommit commits, Duration patience) {
        this.home = home;
        this.connections = connections;
        this.commits = commits;
        this.reading = new Reading(connections.readers(), patience);
        this.finds =
                new Together<>(home, MANY, List::of, reading::byId, (id, found) -> Optional.ofNullable(found.get(id)));
        this.resolves = new Together<>(home, MANY, keys -> keys, reading::resolve, PostgresJournal::only);
        this.streams = new Together<>(
                home, SOME, List::of, reading::streams, (part, found) -> found.getOrDefault(part, List.of()));
    }

    /**
     * Brings the tables up to date, checks that the server keeps what it confirms, and holds the journal. Fails with an
     * {@link IllegalStateException} in words when the server is not fit for it.
     */
    public static Future<PostgresJournal> open(Vertx vertx, PostgresSettings settings, MeterRegistry registry) {
        var connections = Connections.to(vertx, settings);
        return Migrations.run(vertx, settings)
                .compose(migrated -> Durability.check(connections.writers()))
                .map(durable -> on(vertx.getOrCreateContext(), connections, settings, new JournalMeters(registry)))
                .recover(cause -> connections.close().transform(closed -> Future.failedFuture(cause)));
    }

    private static PostgresJournal on(
            Context home, Connections connections, PostgresSettings settings, JournalMeters meters) {
        var commits = new GroupCommit(home, settings.groups(), connections.writers(), meters);
        return new PostgresJournal(home, connections, commits, settings.patience());
    }

    /** Takes no more appends and completes when the accepted ones are answered and the connections are closed. */
    public Future<Void> close() {
        return drain().eventually(this::disconnect);
    }

    /** Takes no more appends and completes when the accepted ones are answered. */
    public Future<Void> drain() {
        return commits.close();
    }

    /** Closes the connections; whatever is under way on them fails. */
    public Future<Void> disconnect() {
        return connections.close();
    }

    /**
     * Connections to the same database, for packages with tables of their own. They favour lookups by index, and a
     * statement may take as long as the settings' patience. A transaction that writes and stays open delays every
     * reader of {@link #readAll}: keep it short.
     */
    public Pool pool() {
        return connections.readers();
    }

    /** A connection to the same database for short things that must not wait behind a crowd of readers: leases. */
    public Pool urgentPool() {
        return connections.urgent();
    }

    @Override
    public Future<AppendResult> append(Append append) {
        return commits.append(append);
    }

    @Override
    public Future<List<Recorded>> readStream(StreamId stream, long afterVersion, int limit) {
        return streams.ask(new Reading.Part(stream, afterVersion, limit))
                .recover(Failures.during("reading stream " + stream));
    }

    @Override
    public Future<List<Recorded>> readStreamBackwards(StreamId stream, long beforeVersion, int limit) {
        return reading.streamBackwards(stream, beforeVersion, limit)
                .recover(Failures.during("reading stream " + stream));
    }

    @Override
    public Future<List<Recorded>> readAll(Position after, int limit) {
        return reading.all(after, limit).recover(Failures.during("reading after " + after));
    }

    @Override
    public Future<Map<StreamId, Long>> versions(Collection<StreamId> streams) {
        return reading.versions(streams).recover(Failures.during("reading how far " + streams.size() + " streams are"));
    }

    @Override
    public Future<Position> decided() {
        return reading.end()
                .map(end -> new Position(end.decided(), 0))
                .recover(Failures.during("reading how far the journal is"));
    }

    @Override
    public Future<Position> settled() {
        return reading.end()
                .compose(end -> settled(end.transaction(), end))
                .recover(Failures.during("waiting for what is being written"));
    }

    /** Who is writing now is done in a moment; the database cannot tell when. */
    private Future<Position> settled(long wanted, Reading.End now) {
        return now.decided() >= wanted
                ? Future.succeededFuture(new Position(wanted, 0))
                : home.owner()
                        .timer(LOOK_AGAIN_MILLIS)
                        .compose(later -> reading.end())
                        .compose(end -> settled(wanted, end));
    }

    @Override
    public Future<Position> positionAt(Instant instant) {
        return reading.positionAt(instant).recover(Failures.during("looking for the position at " + instant));
    }

    @Override
    public Future<Optional<Recorded>> find(UUID eventId) {
        return finds.ask(eventId).recover(Failures.during("looking for event " + eventId));
    }

    @Override
    public Future<Map<Key, StreamId>> resolve(Collection<Key> keys) {
        return resolves.ask(List.copyOf(keys)).recover(Failures.during("resolving " + keys.size() + " keys"));
    }

    @Override
    public Future<Map<Key, StreamId>> keys(String kind, String afterValue, int limit) {
        return reading.keys(kind, afterValue, limit).recover(Failures.during("reading keys of kind " + kind));
    }

    @Override
    public Future<List<Hit>> search(String text, int limit) {
        return reading.search(text, limit).recover(Failures.during("searching"));
    }

    private static Map<Key, StreamId> only(Collection<Key> keys, Map<Key, StreamId> found) {
        return keys.stream().distinct().filter(found::containsKey).collect(Collectors.toMap(key -> key, found::get));
    }
}
