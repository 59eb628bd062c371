package io.throughline.ui.story;

import io.throughline.hub.person.Person;
import io.throughline.hub.pin.Pins;
import io.throughline.hub.pin.Pins.Pin;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.story.Context;
import io.throughline.hub.timeline.TimelineEntry;
import io.throughline.hub.timeline.TimelinePages;
import io.throughline.ui.story.StoryView.PinView;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Pages the timeline of a person: those of her records, woven by time.
 *
 * <p>A cursor says for each record up to which version it was shown, as {@code id:version} joined by dots. A record that
 * was linked meanwhile begins at its newest entry; one that was unlinked is left out.
 */
public final class Timelines {
    private final TimelinePages pages;

    /** Pages of the journal. */
    public Timelines(TimelinePages pages) {
        this.pages = pages;
    }

    /** One page. */
    record Page(List<EntryView> items, Optional<String> next) {}

    private record Strand(Context record, List<TimelineEntry> entries, boolean more) {}

    private record Knot(Context record, TimelineEntry entry) {}

    /** Holds the newest entries. */
    Future<Page> newest(Person person, Locale language) {
        List<Future<Strand>> strands =
                person.records().stream().map(this::newest).toList();
        return Future.all(strands).map(all -> weave(all.<Strand>list(), Map.of(), TimelinePages.NEWEST, language));
    }

    private Future<Strand> newest(Context record) {
        return pages.newest(record).map(entries -> new Strand(record, entries, record.version() > entries.size()));
    }

    /** Holds what colleagues keep on top, newest first. */
    Future<List<PinView>> pinned(Person person, Locale language) {
        List<Future<Optional<PinView>>> pins = person.records().stream()
                .flatMap(record -> record.get(Pins.SLICE).all().stream().map(pin -> pinned(record, pin, language)))
                .toList();
        return Future.all(pins)
                .map(all -> all.<Optional<PinView>>list().stream()
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(PinView::at).reversed())
                        .toList());
    }

    private Future<Optional<PinView>> pinned(Context record, Pin pin, Locale language) {
        return pages.entry(record, pin.entry())
                .map(found -> found.map(entry -> new PinView(EntryView.of(entry, language), pin.at(), pin.by())));
    }

    /** Holds the record of the person in whose stream the event is; nothing when it is no event of hers. */
    Future<Optional<Context>> recordOf(Person person, UUID event) {
        return Future.all(person.records().stream()
                        .map(record -> pages.entry(record, event).map(found -> found.map(entry -> record)))
                        .toList())
                .map(all -> all.<Optional<Context>>list().stream()
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Holds what comes before the cursor, newest first. */
    Future<Page> page(
            Person person, Optional<String> cursor, int limit, Predicate<TimelineEntry> wanted, Locale language) {
        Map<UUID, Long> shown = cursor.map(Timelines::read).orElse(Map.of());
        List<Future<Strand>> strands = person.records().stream()
                .map(record -> strand(record, before(record, shown), limit, wanted))
                .toList();
        return Future.all(strands).map(all -> weave(all.<Strand>list(), shown, limit, language));
    }

    private static long before(Context record, Map<UUID, Long> shown) {
        return shown.getOrDefault(record.customer().value(), Long.MAX_VALUE);
    }

    private Future<Strand> strand(Context record, long before, int limit, Predicate<TimelineEntry> wanted) {
        return pages.page(record, before, limit, wanted)
                .map(page -> new Strand(record, page.entries(), page.next().isPresent()));
    }

    private static Page weave(List<Strand> strands, Map<UUID, Long> shown, int limit, Locale language) {
        List<Knot> all = strands.stream()
                .flatMap(strand -> strand.entries().stream().map(entry -> new Knot(strand.record(), entry)))
                .sorted(Comparator.comparing((Knot knot) -> knot.entry().at())
                        .thenComparing(knot -> knot.entry().version())
                        .reversed())
                .toList();
        List<Knot> page = all.subList(0, Math.min(limit, all.size()));
        boolean more = all.size() > page.size() || strands.stream().anyMatch(Strand::more);
        List<EntryView> items =
                page.stream().map(knot -> EntryView.of(knot.entry(), language)).toList();
        return new Page(items, more ? Optional.of(write(page, strands, shown)) : Optional.empty());
    }

    private static String write(List<Knot> page, List<Strand> strands, Map<UUID, Long> shown) {
        Map<UUID, Long> next = new HashMap<>(shown);
        page.forEach(knot ->
                next.merge(knot.record().customer().value(), knot.entry().version(), Math::min));
        return strands.stream()
                .map(strand -> strand.record().customer().value())
                .filter(next::containsKey)
                .map(id -> id + ":" + next.get(id))
                .collect(Collectors.joining("."));
    }

    private static Map<UUID, Long> read(String cursor) {
        try {
            Map<UUID, Long> shown = new HashMap<>();
            for (String part : cursor.split("\\.", -1)) {
                String[] pair = part.split(":", 2);
                shown.put(UUID.fromString(pair[0]), Long.parseLong(pair[1]));
            }
            return shown;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException invented) {
            throw new FlawedRequest("query/before", "is no cursor of an earlier page");
        }
    }
}
