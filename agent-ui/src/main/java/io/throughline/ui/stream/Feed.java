package io.throughline.ui.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything this node tells, numbered, with the newest of it kept for those who come back. May be used from any thread:
 * numbering, keeping and handing on are one step, so nobody misses anything between replay and what follows.
 */
public final class Feed {
    private final String epoch;
    private final int capacity;
    private final Deque<Told> kept = new ArrayDeque<>();
    private final Map<String, Told> latest = new HashMap<>();
    private final Map<String, Set<Reader>> readers = new HashMap<>();
    private long seq;
    private long forgotten;

    /**
     * A feed that has told nothing yet.
     *
     * @param epoch small letters and digits; different for every run of every node
     * @param capacity how many messages are kept
     */
    public Feed(String epoch, int capacity) {
        this.epoch = epoch;
        this.capacity = capacity;
    }

    /** Tells it to everybody whom it concerns. */
    public synchronized void publish(Message message) {
        Told told = new Told(new Place(epoch, ++seq), message);
        keep(told);
        tell(told);
    }

    /**
     * Tells it to those who follow at this moment. It takes no place in the stream and is not kept for those who come
     * back: it is over soon, or they load it anew anyway.
     */
    public synchronized void pass(Message message) {
        tell(new Told(place(), message));
    }

    private void tell(Told told) {
        Set<Reader> concerned = new LinkedHashSet<>();
        told.message().addresses().forEach(address -> concerned.addAll(readers.getOrDefault(address, Set.of())));
        concerned.forEach(reader -> reader.take(told.frame(reader.language())));
    }

    private void keep(Told told) {
        if (told.message().latestOnly()) {
            Optional.ofNullable(latest.put(
                            told.message().type() + " " + told.message().key(), told))
                    .ifPresent(kept::remove);
        }
        kept.add(told);
        if (kept.size() > capacity) {
            forgotten = kept.removeFirst().place().seq();
        }
    }

    /** Where the feed is now. */
    public synchronized Place place() {
        return new Place(epoch, seq);
    }

    /** Follows from now on. Without a last place it begins with hello, with one by what was missed, or by a reset. */
    synchronized void follow(Reader reader, Optional<Place> last) {
        if (last.isEmpty()) {
            reader.take(Frame.hello(place()));
        } else if (knows(last.get())) {
            replay(reader, last.get());
        } else {
            reader.take(Frame.reset(place()));
        }
        reader.addresses()
                .forEach(address -> readers.computeIfAbsent(address, first -> new LinkedHashSet<>())
                        .add(reader));
    }

    /** Whether anybody follows an address that begins so. */
    public synchronized boolean isAnythingFollowed(String beginning) {
        return readers.keySet().stream().anyMatch(address -> address.startsWith(beginning));
    }

    private boolean knows(Place last) {
        return last.epoch().equals(epoch) && last.seq() >= forgotten && last.seq() <= seq;
    }

    private void replay(Reader reader, Place last) {
        for (Told told : kept) {
            if (told.place().seq() > last.seq() && told.isFor(reader.addresses())) {
                reader.take(told.frame(reader.language()));
            }
        }
    }

    /** Follows no longer. */
    synchronized void leave(Reader reader) {
        reader.addresses()
                .forEach(address -> readers.computeIfPresent(address, (key, all) -> {
                    all.remove(reader);
                    return all.isEmpty() ? null : all;
                }));
    }
}
