package io.throughline.hub.journal.postgres;

import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.AppendResult;
import io.throughline.hub.journal.Entry;
import io.throughline.hub.journal.Fence;
import io.throughline.hub.journal.Key;
import io.throughline.hub.journal.NewEvent;
import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.journal.StreamId;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads from the answer to {@link GroupStatement} what became of every append. */
final class GroupResults {
    private final Map<UUID, Written> written = new HashMap<>();
    private final Map<Integer, Recorded> known = new HashMap<>();
    private final Map<Integer, Set<StreamId>> stale = new HashMap<>();
    private final Map<Integer, Set<Key>> taken = new HashMap<>();
    private final Map<Integer, Set<Fence>> lost = new HashMap<>();

    private record Written(Position position, Instant recordedAt) {}

    private GroupResults() {}

    /** The results, in the order of the group. */
    static List<AppendResult> of(List<Append> group, Iterable<Row> rows) {
        var results = new GroupResults();
        rows.forEach(results::add);
        var answers = new ArrayList<AppendResult>(group.size());
        group.forEach(append -> answers.add(results.of(answers.size() + 1, append)));
        return answers;
    }

    private void add(Row row) {
        var append = row.getInteger("append");
        switch (row.getString("what")) {
            case "written" ->
                written.put(row.getUUID("id"), new Written(EventRows.position(row), EventRows.recordedAt(row)));
            case "known" -> known.putIfAbsent(append, EventRows.recorded(row));
            case "stale" -> stale.computeIfAbsent(append, n -> new HashSet<>()).add(EventRows.stream(row));
            case "lost" ->
                lost.computeIfAbsent(append, n -> new HashSet<>())
                        .add(new Fence(row.getString("kind"), row.getLong("version")));
            default ->
                taken.computeIfAbsent(append, n -> new HashSet<>())
                        .add(new Key(row.getString("kind"), row.getString("value")));
        }
    }

    private AppendResult of(int number, Append append) {
        if (known.containsKey(number)) {
            return new AppendResult.AlreadyRecorded(known.get(number));
        }
        if (lost.containsKey(number)) {
            return new AppendResult.LeaseLost(Set.copyOf(lost.get(number)));
        }
        if (stale.containsKey(number)) {
            return new AppendResult.StaleVersion(Set.copyOf(stale.get(number)));
        }
        if (taken.containsKey(number)) {
            return new AppendResult.KeysTaken(Set.copyOf(taken.get(number)));
        }
        return new AppendResult.Appended(append.entries().stream()
                .flatMap(entry -> recorded(entry).stream())
                .toList());
    }

    private List<Recorded> recorded(Entry entry) {
        var events = new ArrayList<Recorded>(entry.events().size());
        entry.events()
                .forEach(event ->
                        events.add(recorded(entry.stream(), entry.expectedVersion() + events.size() + 1, event)));
        return events;
    }

    private Recorded recorded(StreamId stream, long version, NewEvent event) {
        var row = Objects.requireNonNull(written.get(event.id()), "an append without verdict was not written");
        return new Recorded(
                row.position(),
                stream,
                version,
                event.id(),
                event.type(),
                event.data(),
                event.metadata(),
                row.recordedAt());
    }
}
