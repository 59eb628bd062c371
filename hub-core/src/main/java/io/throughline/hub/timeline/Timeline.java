package io.throughline.hub.timeline;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.story.Feature;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.Slice;
import io.throughline.hub.telling.Telling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The newest part of what happened to a customer; the rest is paged from the journal.
 *
 * @param newest newest first, at most {@value #MOST}
 * @param channels of the newest contacts, oldest first
 */
public record Timeline(List<TimelineEntry> newest, Map<UUID, Channel> channels) {
    /** How many entries a context holds. */
    public static final int MOST = 40;

    private static final int MOST_CHANNELS = 30;
    private static final Timeline EMPTY = new Timeline(List.of(), Map.of());

    /** For reading the slice from a context; the one that folds comes with {@link #feature}. */
    public static final Slice<Timeline> SLICE = slice((timeline, happened) -> timeline);

    private static Slice<Timeline> slice(BiFunction<Timeline, Happened, Timeline> evolve) {
        return new Slice<>("timeline", Timeline.class, EMPTY, evolve);
    }

    /** The feature as the kernel knows it: it has no events of its own and listens to everybody's. */
    public static Feature<Timeline> feature(Telling telling) {
        Teller teller = new Teller(telling);
        return Feature.of(slice((timeline, happened) -> timeline.after(happened, teller)), Map.of());
    }

    private Timeline after(Happened happened, Teller teller) {
        Map<UUID, Channel> known = happened.event() instanceof ContactOpened opened ? with(opened) : channels;
        TimelineEntry entry = teller.tell(happened, id -> Optional.ofNullable(known.get(id)));
        List<TimelineEntry> entries =
                Stream.concat(Stream.of(entry), newest.stream()).limit(MOST).toList();
        return new Timeline(entries, known);
    }

    private Map<UUID, Channel> with(ContactOpened opened) {
        Map<UUID, Channel> more = new LinkedHashMap<>(channels);
        more.put(opened.contact().value(), opened.channel());
        if (more.size() > MOST_CHANNELS) {
            more.remove(more.keySet().iterator().next());
        }
        return more;
    }
}
