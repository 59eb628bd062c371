package io.throughline.hub.journal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One unit of writing: all of it is committed, or none.
 *
 * @param entries the events per stream; a stream appears once
 * @param claims keys that lead to a stream from now on; refused when another stream holds one
 * @param releases keys that lead nowhere from now on; releasing an unknown key is no mistake
 * @param search the words under which a stream is found, replacing those given before; absent streams keep theirs
 */
public record Append(
        List<Entry> entries, Map<Key, StreamId> claims, Set<Key> releases, Map<StreamId, SearchCard> search) {
    public Append {
        entries = List.copyOf(entries);
        claims = Map.copyOf(claims);
        releases = Set.copyOf(releases);
        search = Map.copyOf(search);
    }

    /** Events for a single stream and nothing else. */
    public static Append of(Entry entry) {
        return new Append(List.of(entry), Map.of(), Set.of(), Map.of());
    }
}
