package io.throughline.hub.journal.postgres;

import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.Entry;
import io.throughline.hub.journal.Fence;
import io.throughline.hub.journal.Key;
import io.throughline.hub.journal.NewEvent;
import io.throughline.hub.journal.SearchCard;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.journal.Words;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The parameters of {@link GroupStatement}: every table of the group as one array per column. */
final class GroupParameters {
    private static final Comparator<Claim> BY_KEY =
            Comparator.comparing(Claim::key, Comparator.comparing(Key::kind).thenComparing(Key::value));

    private final List<Event> events = new ArrayList<>();
    private final List<Expected> entries = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();
    private final List<Fenced> fences = new ArrayList<>();

    private record Event(int append, StreamId stream, long version, NewEvent event) {}

    private record Expected(int append, Entry entry) {}

    private record Claim(int append, Key key, StreamId stream, boolean moves) {}

    private record Release(int append, Key key) {}

    private record Card(int append, StreamId stream, SearchCard card) {}

    private record Fenced(int append, Fence fence) {}

    private final int appends;

    /** What this group gives to its statement. */
    GroupParameters(List<Append> group) {
        appends = group.size();
        for (int i = 0; i < appends; i++) {
            add(i + 1, group.get(i));
        }
        // Writers that take keys in one order cannot wait for each other in a circle.
        claims.sort(BY_KEY);
    }

    private void add(int number, Append append) {
        append.entries().forEach(entry -> add(number, entry));
        append.claims()
                .forEach((key, stream) -> claims.add(
                        new Claim(number, key, stream, append.releases().contains(key))));
        append.releases().stream()
                .filter(key -> !append.claims().containsKey(key))
                .forEach(key -> releases.add(new Release(number, key)));
        append.search().forEach((stream, card) -> cards.add(new Card(number, stream, card)));
        append.fences().forEach(fence -> fences.add(new Fenced(number, fence)));
    }

    private void add(int number, Entry entry) {
        entries.add(new Expected(number, entry));
        long version = entry.expectedVersion();
        for (var event : entry.events()) {
            events.add(new Event(number, entry.stream(), ++version, event));
        }
    }

    /** The statement that is enough for what the group carries. */
    String statement() {
        return areEventsOnly() ? GroupStatement.EVENTS_ONLY : GroupStatement.WHOLE;
    }

    private boolean areEventsOnly() {
        return claims.isEmpty() && releases.isEmpty() && cards.isEmpty() && fences.isEmpty();
    }

    Tuple tuple() {
        var tuple = Tuple.of(appends);
        addEvents(tuple);
        addEntries(tuple);
        if (!areEventsOnly()) {
            addKeys(tuple);
            addCards(tuple);
            addFences(tuple);
        }
        return tuple;
    }

    private void addEvents(Tuple tuple) {
        tuple.addValue(column(events, Integer[]::new, Event::append))
                .addValue(column(events, UUID[]::new, row -> row.stream().value()))
                .addValue(column(events, Long[]::new, Event::version))
                .addValue(column(events, UUID[]::new, row -> row.event().id()))
                .addValue(column(events, String[]::new, row -> row.event().type()))
                .addValue(column(events, String[]::new, row -> row.event().data()))
                .addValue(column(events, String[]::new, row -> row.event().metadata()));
    }

    private void addEntries(Tuple tuple) {
        tuple.addValue(column(entries, Integer[]::new, Expected::append))
                .addValue(
                        column(entries, UUID[]::new, row -> row.entry().stream().value()))
                .addValue(column(entries, Long[]::new, row -> row.entry().expectedVersion()));
    }

    private void addKeys(Tuple tuple) {
        tuple.addValue(column(claims, Integer[]::new, Claim::append))
                .addValue(column(claims, String[]::new, row -> row.key().kind()))
                .addValue(column(claims, String[]::new, row -> row.key().value()))
                .addValue(column(claims, UUID[]::new, row -> row.stream().value()))
                .addValue(column(claims, Boolean[]::new, Claim::moves))
                .addValue(column(releases, Integer[]::new, Release::append))
                .addValue(column(releases, String[]::new, row -> row.key().kind()))
                .addValue(column(releases, String[]::new, row -> row.key().value()));
    }

    private void addCards(Tuple tuple) {
        tuple.addValue(column(cards, Integer[]::new, Card::append))
                .addValue(column(cards, UUID[]::new, row -> row.stream().value()))
                .addValue(column(cards, String[]::new, row -> row.card().title()))
                .addValue(column(
                        cards,
                        String[]::new,
                        row -> String.join(" ", Words.of(row.card().words()))));
    }

    private void addFences(Tuple tuple) {
        tuple.addValue(column(fences, Integer[]::new, Fenced::append))
                .addValue(column(fences, String[]::new, row -> row.fence().lease()))
                .addValue(column(fences, Long[]::new, row -> row.fence().epoch()));
    }

    private static <R, C> C[] column(List<R> rows, IntFunction<C[]> array, Function<R, C> value) {
        return rows.stream().map(value).toArray(array);
    }
}
