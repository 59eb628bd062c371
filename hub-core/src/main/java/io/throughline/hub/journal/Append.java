package io.throughline.hub.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One unit of writing: all of it is committed, or none.
 *
 * @param entries the events per stream; a stream appears once, an event id too
 * @param claims keys that lead to a stream from now on; refused when another stream holds one
 * @param releases keys that lead nowhere from now on; releasing an unknown key is no mistake. They are released before
 *     the claims are looked at: a key that is released and claimed moves, whoever held it
 * @param search the words under which a stream is found, replacing those given before; absent streams keep theirs
 * @param fences leases under which it is written; refused when one has passed to somebody else
 */
public record Append(
        List<Entry> entries,
        Map<Key, StreamId> claims,
        Set<Key> releases,
        Map<StreamId, SearchCard> search,
        Set<Fence> fences) {
    public Append {
        entries = List.copyOf(entries);
        claims = Map.copyOf(claims);
        releases = Set.copyOf(releases);
        search = Map.copyOf(search);
        fences = Set.copyOf(fences);
        refuseTwice("stream", entries.stream().map(Entry::stream));
        refuseTwice(
                "event id",
                entries.stream().flatMap(entry -> entry.events().stream()).map(NewEvent::id));
    }

    /** Written under no lease. */
    public Append(List<Entry> entries, Map<Key, StreamId> claims, Set<Key> releases, Map<StreamId, SearchCard> search) {
        this(entries, claims, releases, search, Set.of());
    }

    /** The same, written under these leases. */
    public Append under(Set<Fence> leases) {
        return new Append(entries, claims, releases, search, leases);
    }

    /** Events for a single stream and nothing else. */
    public static Append of(Entry entry) {
        return new Append(List.of(entry), Map.of(), Set.of(), Map.of());
    }

    private static void refuseTwice(String what, Stream<?> values) {
        var seen = new HashSet<Object>();
        values.filter(value -> !seen.add(value)).findFirst().ifPresent(value -> {
            throw new IllegalArgumentException("an append names the " + what + " " + value + " twice");
        });
    }
}
