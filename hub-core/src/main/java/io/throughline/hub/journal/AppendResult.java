package io.throughline.hub.journal;

import java.util.List;
import java.util.Set;

/** What became of an {@link Append}. */
public sealed interface AppendResult {
    /** Committed; the events in the order they were given. */
    record Appended(List<Recorded> events) implements AppendResult {}

    /** Nothing was written: a stream has moved on since the decision was made. Reload and decide again. */
    record StaleVersion(Set<StreamId> streams) implements AppendResult {}

    /** Nothing was written: other streams hold these keys. Resolve and decide again. */
    record KeysTaken(Set<Key> keys) implements AppendResult {}

    /** Nothing was written: an event with one of these ids is in the journal already. {@code first} is it. */
    record AlreadyRecorded(Recorded first) implements AppendResult {}

    /** Nothing was written: these leases have passed to somebody else. Do not try again. */
    record LeaseLost(Set<Fence> fences) implements AppendResult {}
}
