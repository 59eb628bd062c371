package io.throughline.hub.journal;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A journal that forgets everything when the process ends: for tests and trials. It keeps every rule of
 * {@link Journal} except durability, may be used from any thread, and answers at once.
 */
public final class MemoryJournal implements Journal {
    private final InstantSource clock;
    private final Predicate<Fence> stands;
    private final List<Recorded> events = new ArrayList<>();
    private final Map<StreamId, List<Recorded>> streams = new HashMap<>();
    private final Map<UUID, Recorded> byId = new HashMap<>();
    private final Map<String, NavigableMap<String, StreamId>> keys = new HashMap<>();
    private final Map<StreamId, SearchCard> cards = new HashMap<>();
    private long transaction;

    /**
     * A journal that stamps its events with the clock.
     *
     * @param stands whether a lease is still in the epoch that a fence names
     */
    public MemoryJournal(InstantSource clock, Predicate<Fence> stands) {
        this.clock = clock;
        this.stands = stands;
    }

    /** A journal without leases that stamps its events with the clock. */
    public MemoryJournal(InstantSource clock) {
        this(clock, fence -> false);
    }

    /** A journal on the system's clock. */
    public MemoryJournal() {
        this(InstantSource.system());
    }

    @Override
    public synchronized Future<AppendResult> append(Append append) {
        return Future.succeededFuture(alreadyRecorded(append)
                .or(() -> leaseLost(append))
                .or(() -> staleVersion(append))
                .or(() -> keysTaken(append))
                .orElseGet(() -> write(append)));
    }

    private Optional<AppendResult> alreadyRecorded(Append append) {
        return append.entries().stream()
                .flatMap(entry -> entry.events().stream())
                .map(event -> byId.get(event.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(AppendResult.AlreadyRecorded::new);
    }

    private Optional<AppendResult> leaseLost(Append append) {
        var lost = append.fences().stream().filter(stands.negate()).collect(Collectors.toUnmodifiableSet());
        return lost.isEmpty() ? Optional.empty() : Optional.of(new AppendResult.LeaseLost(lost));
    }

    private Optional<AppendResult> staleVersion(Append append) {
        var stale = append.entries().stream()
                .filter(entry ->
                        entry.expectedVersion() != stream(entry.stream()).size())
                .map(Entry::stream)
                .collect(Collectors.toUnmodifiableSet());
        return stale.isEmpty() ? Optional.empty() : Optional.of(new AppendResult.StaleVersion(stale));
    }

    private Optional<AppendResult> keysTaken(Append append) {
        var taken = append.claims().entrySet().stream()
                .filter(claim -> isTaken(claim.getKey(), claim.getValue()))
                .map(Map.Entry::getKey)
                .filter(key -> !append.releases().contains(key))
                .collect(Collectors.toUnmodifiableSet());
        return taken.isEmpty() ? Optional.empty() : Optional.of(new AppendResult.KeysTaken(taken));
    }

    private boolean isTaken(Key key, StreamId stream) {
        return holder(key).filter(holder -> !holder.equals(stream)).isPresent();
    }

    private AppendResult write(Append append) {
        transaction++;
        var now = clock.instant();
        var written = append.entries().stream()
                .flatMap(entry -> entry.events().stream().map(event -> record(entry.stream(), event, now)))
                .toList();
        append.releases().forEach(key -> kind(key.kind()).remove(key.value()));
        append.claims().forEach((key, stream) -> kind(key.kind()).put(key.value(), stream));
        cards.putAll(append.search());
        return new AppendResult.Appended(written);
    }

    private Recorded record(StreamId stream, NewEvent event, Instant now) {
        var earlier = streams.computeIfAbsent(stream, id -> new ArrayList<>());
        var position = new Position(transaction, events.size() + 1L);
        var recorded = new Recorded(
                position, stream, earlier.size() + 1L, event.id(), event.type(), event.data(), event.metadata(), now);
        earlier.add(recorded);
        events.add(recorded);
        byId.put(recorded.id(), recorded);
        return recorded;
    }

    @Override
    public synchronized Future<List<Recorded>> readStream(StreamId stream, long afterVersion, int limit) {
        var from = (int) Math.min(Math.max(afterVersion, 0), stream(stream).size());
        return Future.succeededFuture(
                stream(stream).stream().skip(from).limit(limit).toList());
    }

    @Override
    public synchronized Future<List<Recorded>> readStreamBackwards(StreamId stream, long beforeVersion, int limit) {
        var earlier = new ArrayList<>(
                stream(stream).stream().limit(Math.max(beforeVersion - 1, 0)).toList());
        Collections.reverse(earlier);
        return Future.succeededFuture(earlier.stream().limit(limit).toList());
    }

    @Override
    public synchronized Future<List<Recorded>> readAll(Position after, int limit) {
        return Future.succeededFuture(events.stream()
                .dropWhile(event -> event.position().compareTo(after) <= 0)
                .limit(limit)
                .toList());
    }

    @Override
    public synchronized Future<Map<StreamId, Long>> versions(Collection<StreamId> wanted) {
        var versions = new HashMap<StreamId, Long>();
        wanted.stream()
                .filter(streams::containsKey)
                .forEach(stream -> versions.put(stream, (long) stream(stream).size()));
        return Future.succeededFuture(Map.copyOf(versions));
    }

    @Override
    public synchronized Future<Position> decided() {
        return settled();
    }

    @Override
    public synchronized Future<Position> settled() {
        return Future.succeededFuture(new Position(transaction + 1, 0));
    }

    @Override
    public synchronized Future<Position> positionAt(Instant instant) {
        var first = events.stream()
                .filter(event -> !event.recordedAt().isBefore(instant))
                .map(Recorded::position)
                .findFirst()
                .map(position -> new Position(position.transaction(), position.number() - 1));
        return Future.succeededFuture(first.orElseGet(() -> new Position(transaction + 1, 0)));
    }

    @Override
    public synchronized Future<Optional<Recorded>> find(UUID eventId) {
        return Future.succeededFuture(Optional.ofNullable(byId.get(eventId)));
    }

    @Override
    public synchronized Future<Map<Key, StreamId>> resolve(Collection<Key> wanted) {
        var found = new HashMap<Key, StreamId>();
        wanted.forEach(key -> holder(key).ifPresent(stream -> found.put(key, stream)));
        return Future.succeededFuture(Map.copyOf(found));
    }

    @Override
    public synchronized Future<Map<Key, StreamId>> keys(String kind, String afterValue, int limit) {
        var page = new LinkedHashMap<Key, StreamId>();
        kind(kind).tailMap(afterValue, false).entrySet().stream()
                .limit(limit)
                .forEach(entry -> page.put(new Key(kind, entry.getKey()), entry.getValue()));
        return Future.succeededFuture(Collections.unmodifiableMap(page));
    }

    @Override
    public synchronized Future<List<Hit>> search(String text, int limit) {
        var wanted = Words.of(text);
        return Future.succeededFuture(cards.entrySet().stream()
                .filter(card -> !wanted.isEmpty() && matches(card.getValue(), wanted))
                .map(card -> new Hit(card.getKey(), card.getValue().title()))
                .sorted(Comparator.comparing(Hit::title)
                        .thenComparing(hit -> hit.stream().value()))
                .limit(limit)
                .toList());
    }

    private static boolean matches(SearchCard card, List<String> wanted) {
        var words = Words.of(card.words());
        return wanted.stream().allMatch(prefix -> words.stream().anyMatch(word -> word.startsWith(prefix)));
    }

    private List<Recorded> stream(StreamId stream) {
        return streams.getOrDefault(stream, List.of());
    }

    private NavigableMap<String, StreamId> kind(String kind) {
        return keys.computeIfAbsent(kind, name -> new TreeMap<>());
    }

    private Optional<StreamId> holder(Key key) {
        return Optional.ofNullable(kind(key.kind()).get(key.value()));
    }
}
