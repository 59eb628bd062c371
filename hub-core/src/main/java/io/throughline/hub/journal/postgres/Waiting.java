package io.throughline.hub.journal.postgres;

import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.AppendResult;
import io.throughline.hub.journal.Entry;
import java.util.HashSet;
import java.util.Set;

/**
 * An append on its way to the disk.
 *
 * @param touches what must not be written by two statements at once: its streams, event ids and keys
 */
record Waiting(Append append, Answer<AppendResult> answer, Set<Object> touches, int events) {
    static Waiting of(Append append) {
        var events = append.entries().stream()
                .mapToInt(entry -> entry.events().size())
                .sum();
        return new Waiting(append, new Answer<>(), touches(append), events);
    }

    private static Set<Object> touches(Append append) {
        var touched = new HashSet<Object>();
        append.entries().forEach(entry -> touch(entry, touched));
        touched.addAll(append.claims().keySet());
        touched.addAll(append.releases());
        touched.addAll(append.search().keySet());
        return touched;
    }

    private static void touch(Entry entry, Set<Object> touched) {
        touched.add(entry.stream());
        entry.events().forEach(event -> touched.add(event.id()));
    }
}
