package io.throughline.hub.journal;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The append-only record of everything that happened, and the only truth of the hub.
 *
 * <p>Every implementation passes {@code JournalConformance}. Futures fail with {@link JournalUnavailable} when the
 * store cannot be reached; whether an append was written is then unknown, and repeating it with the same event ids is
 * safe.
 */
public interface Journal {
    /** Writes all of it or nothing. Holds what became of it; completes only after the commit is durable. */
    Future<AppendResult> append(Append append);

    /** Holds at most {@code limit} events of the stream with versions above {@code afterVersion}, ascending. */
    Future<List<Recorded>> readStream(StreamId stream, long afterVersion, int limit);

    /** Holds at most {@code limit} events of the stream with versions below {@code beforeVersion}, descending. */
    Future<List<Recorded>> readStreamBackwards(StreamId stream, long beforeVersion, int limit);

    /**
     * Holds at most {@code limit} events after the position, in order. An event that commits late is never skipped:
     * whoever goes on from the last position seen will meet every event exactly once.
     */
    Future<List<Recorded>> readAll(Position after, int limit);

    /** Holds the newest version of each of these streams; streams without events are absent. */
    Future<Map<StreamId, Long>> versions(Collection<StreamId> streams);

    /**
     * Holds a position up to which nothing more will ever come: whatever was written before it can be read already, and
     * whoever goes on from there meets the rest. Never waits.
     */
    Future<Position> decided();

    /**
     * Holds a position above everything that was committed before the call, once {@link #readAll} meets all of that.
     * Whoever then reads to the end has missed nothing that was known to anybody when they asked.
     */
    Future<Position> settled();

    /**
     * Holds a position from which reading meets every event recorded at or after the instant, and few before it. Costs
     * the same however much was recorded since.
     */
    Future<Position> positionAt(Instant instant);

    /** Holds the event with the id, if it was ever written. */
    Future<Optional<Recorded>> find(UUID eventId);

    /** Holds the streams the keys lead to; keys that lead nowhere are absent. */
    Future<Map<Key, StreamId>> resolve(Collection<Key> keys);

    /** Holds at most {@code limit} keys of the kind, in order of value, after {@code afterValue}. */
    Future<Map<Key, StreamId>> keys(String kind, String afterValue, int limit);

    /**
     * Holds at most {@code limit} streams, by title, whose card has, for each blank-separated word of the text, a word
     * that starts with it. Case and accents make no difference; a text without words finds nothing.
     */
    Future<List<Hit>> search(String text, int limit);
}
