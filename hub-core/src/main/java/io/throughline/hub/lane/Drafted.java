package io.throughline.hub.lane;

import io.throughline.hub.journal.Entry;
import io.throughline.hub.journal.Key;
import io.throughline.hub.journal.NewEvent;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Envelope;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.KeyChange;
import io.throughline.hub.story.Occasion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Events that were decided for one customer and are not committed yet, with the context as it will be then.
 *
 * <p>Positions are known only after the commit; until then the envelopes carry that of the context they started from.
 */
final class Drafted {
    private final Features features;
    private final EventCodec codec;
    private final Context start;
    private final List<NewEvent> events = new ArrayList<>();
    private final Map<Key, StreamId> claims = new HashMap<>();
    private final Set<Key> releases = new HashSet<>();
    private Context context;

    Drafted(Features features, EventCodec codec, Context start) {
        this.features = features;
        this.codec = codec;
        this.start = start;
        this.context = start;
    }

    Context start() {
        return start;
    }

    Context context() {
        return context;
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    int size() {
        return events.size();
    }

    /** Adds what one command decided. Its events are numbered from 0 within its occasion. */
    void add(List<Event> decided, Occasion occasion) {
        for (int n = 0; n < decided.size(); n++) {
            add(decided.get(n), occasion, n);
        }
    }

    private void add(Event event, Occasion occasion, int n) {
        NewEvent written = codec.write(event, occasion, n);
        events.add(written);
        KeyChange keys = features.keysOf(event);
        keys.claims().forEach(this::claim);
        keys.releases().forEach(this::release);
        Envelope envelope = new Envelope(
                written.id(),
                written.type(),
                start.customer(),
                context.version() + 1,
                start.position(),
                occasion.at(),
                occasion.by(),
                occasion.delivery());
        context = features.fold(context, new Happened(envelope, event));
    }

    private void claim(Key key) {
        claims.put(key, start.customer().stream());
        releases.remove(key);
    }

    private void release(Key key) {
        claims.remove(key);
        releases.add(key);
    }

    Entry entry() {
        return new Entry(start.customer().stream(), start.version(), events);
    }

    Map<Key, StreamId> claims() {
        return claims;
    }

    Set<Key> releases() {
        return releases;
    }
}
