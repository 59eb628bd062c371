package io.throughline.hub.timeline;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Happened;
import io.throughline.hub.telling.Telling;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Pages the whole timeline of one record from the journal, newest first. */
public final class TimelinePages {
    /** How many entries are at hand for a customer whose story is being read. */
    public static final int NEWEST = 40;

    private static final int READ = 200;

    private final Journal journal;
    private final EventCodec codec;
    private final Teller teller;
    private final NewestEntries newest;

    /** Pages told by the telling. */
    public TimelinePages(Journal journal, EventCodec codec, Telling telling) {
        this.journal = journal;
        this.codec = codec;
        this.teller = new Teller(telling);
        this.newest = new NewestEntries(journal, codec, teller);
    }

    /**
     * A page.
     *
     * @param next the version to go on before, when there is more
     */
    public record Page(List<TimelineEntry> entries, Optional<Long> next) {}

    /** One page in the making. */
    private record Search(
            StreamId stream,
            int limit,
            Predicate<TimelineEntry> wanted,
            OlderChannels channels,
            List<TimelineEntry> found) {}

    /** Holds the {@value #NEWEST} newest entries up to the context's version, newest first. */
    public Future<List<TimelineEntry>> newest(Context context) {
        return newest.of(context);
    }

    /** Holds at most {@code limit} wanted entries with versions below {@code before}, newest first. */
    public Future<Page> page(Context context, long before, int limit, Predicate<TimelineEntry> wanted) {
        StreamId stream = context.customer().stream();
        OlderChannels older = new OlderChannels(journal, codec, stream, channels(context));
        return read(new Search(stream, limit, wanted, older, new ArrayList<>()), before);
    }

    /** The channels of the contacts that a context remembers. */
    static Function<UUID, Optional<Channel>> channels(Context context) {
        Map<UUID, Channel> channels = new HashMap<>();
        context.get(Contacts.SLICE)
                .all()
                .forEach(contact -> channels.put(contact.id().value(), contact.channel()));
        return id -> Optional.ofNullable(channels.get(id));
    }

    private Future<Page> read(Search search, long before) {
        return journal.readStreamBackwards(search.stream(), before, READ).compose(recorded -> {
            List<Happened> block = codec.read(recorded);
            return search.channels().of(block, recorded).compose(known -> {
                for (Happened happened : block) {
                    TimelineEntry entry = teller.tell(happened, known);
                    if (search.wanted().test(entry)) {
                        search.found().add(entry);
                    }
                    if (search.found().size() == search.limit()) {
                        return Future.succeededFuture(page(search.found(), entry.version()));
                    }
                }
                return recorded.size() < READ
                        ? Future.succeededFuture(new Page(List.copyOf(search.found()), Optional.empty()))
                        : read(search, recorded.get(recorded.size() - 1).version());
            });
        });
    }

    private static Page page(List<TimelineEntry> found, long version) {
        return new Page(List.copyOf(found), version > 1 ? Optional.of(version) : Optional.empty());
    }

    /** Holds the entry that tells of an event of this customer; nothing when it is no event of hers. */
    public Future<Optional<TimelineEntry>> entry(Context context, UUID event) {
        return journal.find(event)
                .map(found -> found.filter(recorded -> recorded.stream().equals(context.customer().stream()))
                        .flatMap(recorded ->
                                codec.read(List.of(recorded)).stream().findFirst())
                        .map(happened -> teller.tell(happened, channels(context))));
    }

    /** Holds every entry of one contact, oldest first, at most {@code limit}. */
    public Future<List<TimelineEntry>> ofContact(Context context, ContactId contact, int limit) {
        Optional<UUID> id = Optional.of(contact.value());
        return page(context, Long.MAX_VALUE, limit, entry -> entry.contact().equals(id))
                .map(page -> {
                    List<TimelineEntry> oldestFirst = new ArrayList<>(page.entries());
                    Collections.reverse(oldestFirst);
                    return oldestFirst;
                });
    }
}
