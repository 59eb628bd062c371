package io.throughline.hub.timeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.EventCodec;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The newest entries of the customers whose stories are being read.
 *
 * <p>Most of what happens to customers is read by nobody at that moment, so it is not told in advance. Who opens a story
 * waits for one page of the journal; from then on only what is new is read and told.
 */
final class NewestEntries {
    private static final int MAX_CUSTOMERS = 500;

    private final Journal journal;
    private final EventCodec codec;
    private final Teller teller;
    private final Cache<CustomerId, Told> told =
            Caffeine.newBuilder().maximumSize(MAX_CUSTOMERS).build();

    /** Entries up to a version, newest first. */
    private record Told(long version, List<TimelineEntry> entries) {}

    NewestEntries(Journal journal, EventCodec codec, Teller teller) {
        this.journal = journal;
        this.codec = codec;
        this.teller = teller;
    }

    /** Holds the newest entries up to the context's version, newest first, at most {@value TimelinePages#NEWEST}. */
    Future<List<TimelineEntry>> of(Context context) {
        Told known = Optional.ofNullable(told.getIfPresent(context.customer()))
                .filter(each -> each.version() <= context.version())
                .orElse(new Told(0, List.of()));
        return known.version() == context.version()
                ? Future.succeededFuture(known.entries())
                : newerThan(known, context);
    }

    private Future<List<TimelineEntry>> newerThan(Told known, Context context) {
        long missing = context.version() - known.version();
        int limit = (int) Math.min(missing, TimelinePages.NEWEST);
        return journal.readStreamBackwards(context.customer().stream(), context.version() + 1, limit)
                .map(newer -> tell(newer, known, context));
    }

    private List<TimelineEntry> tell(List<Recorded> newer, Told known, Context context) {
        Function<UUID, Optional<Channel>> channels = TimelinePages.channels(context);
        List<TimelineEntry> entries = Stream.concat(
                        codec.read(newer).stream().map(happened -> teller.tell(happened, channels)),
                        known.entries().stream())
                .limit(TimelinePages.NEWEST)
                .toList();
        told.asMap()
                .merge(
                        context.customer(),
                        new Told(context.version(), entries),
                        (old, young) -> young.version() > old.version() ? young : old);
        return entries;
    }
}
