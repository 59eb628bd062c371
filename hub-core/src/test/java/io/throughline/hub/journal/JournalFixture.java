package io.throughline.hub.journal;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Small things to write, and waiting for what becomes of them. */
public final class JournalFixture {
    private static final int PATIENCE_SECONDS = 60;

    private JournalFixture() {}

    /** What the future holds, waited for outside of any event loop. */
    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        }
    }

    public static StreamId stream() {
        return new StreamId(UUID.randomUUID());
    }

    public static NewEvent event() {
        return new NewEvent(UUID.randomUUID(), "note.v1", "{\"text\":\"blows cold\"}", "{\"by\":\"agent1\"}");
    }

    public static Entry entry(StreamId stream, long expectedVersion, int events) {
        return new Entry(
                stream,
                expectedVersion,
                Stream.generate(JournalFixture::event).limit(events).toList());
    }

    public static Append claim(Key key, StreamId stream) {
        return new Append(List.of(), Map.of(key, stream), Set.of(), Map.of());
    }

    public static Append release(Key key) {
        return new Append(List.of(), Map.of(), Set.of(key), Map.of());
    }

    public static Append card(StreamId stream, String title, String words) {
        return new Append(List.of(), Map.of(), Set.of(), Map.of(stream, new SearchCard(title, words)));
    }

    /** Everything after the position, read in pages. */
    public static List<Recorded> everything(Journal journal, Position after, int page) {
        var all = new ArrayList<Recorded>();
        var next = await(journal.readAll(after, page));
        while (!next.isEmpty()) {
            all.addAll(next);
            next = await(journal.readAll(all.get(all.size() - 1).position(), page));
        }
        return all;
    }
}
