package io.throughline.hub.timeline;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.journal.Journal;
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

    /** Holds the {@value #NEWEST} newest entries up to the context's version, newest first. */
    public Future<List<TimelineEntry>> newest(Context context) {
        return newest.of(context);
    }

    /** Holds at most {@code limit} wanted entries with versions below {@code before}, newest first. */
    public Future<Page> page(Context context, long before, int limit, Predicate<TimelineEntry> wanted) {
        return read(context, before, limit, wanted, channels(context), new ArrayList<>());
    }

    /** The channels of the contacts that a context remembers. */
    static Function<UUID, Optional<Channel>> channels(Context context) {
        Map<UUID, Channel> channels = new HashMap<>();
        context.get(Contacts.SLICE)
                .all()
                .forEach(contact -> channels.put(contact.id().value(), contact.channel()));
        return id -> Optional.ofNullable(channels.get(id));
    }

    private Future<Page> read(
            Context context,
            long before,
            int limit,
            Predicate<TimelineEntry> wanted,
            Function<UUID, Optional<Channel>> channels,
            List<TimelineEntry> found) {
        return journal.readStreamBackwards(context.customer().stream(), before, READ)
                .compose(recorded -> {
                    for (Happened happened : codec.read(recorded)) {
                        TimelineEntry entry = teller.tell(happened, channels);
                        if (wanted.test(entry)) {
                            found.add(entry);
                        }
                        if (found.size() == limit) {
                            return Future.succeededFuture(page(found, entry.version()));
                        }
                    }
                    return recorded.size() < READ
                            ? Future.succeededFuture(new Page(List.copyOf(found), Optional.empty()))
                            : read(
                                    context,
                                    recorded.get(recorded.size() - 1).version(),
                                    limit,
                                    wanted,
                                    channels,
                                    found);
                });
    }

    private static Page page(List<TimelineEntry> found, long version) {
        return new Page(List.copyOf(found), version > 1 ? Optional.of(version) : Optional.empty());
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
