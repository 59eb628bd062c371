package io.throughline.hub.attendance;

import io.throughline.hub.attendance.Attending.Doing;
import io.throughline.hub.bus.Bus;
import io.throughline.hub.bus.Topic;
import io.throughline.hub.contact.ContactId;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Who has which contact open, known on every node. A page says it again every so often; what is not said again ends by
 * itself, so that a browser that went away without a word is gone soon, too. May be used from any thread.
 */
public final class Attendance {
    /** How long somebody is taken to be there without saying so again. */
    public static final Duration LASTS = Duration.ofSeconds(40);

    /** How long somebody is taken to be writing without saying so again. */
    public static final Duration TYPING_LASTS = Duration.ofSeconds(8);

    private static final Topic<Attending> SAID = new Topic<>("contact.attending", Attending.class);
    private static final int MOST_CONTACTS = 20_000;
    private static final int MOST_AT_ONE = 20;

    private final Bus bus;
    private final InstantSource clock;
    private final Map<ContactId, Map<String, Seen>> known = new HashMap<>();
    private final List<Consumer<ContactId>> listeners = new CopyOnWriteArrayList<>();

    private record Seen(Attending attending, Instant at) {
        Seen after(Instant now) {
            boolean stopped = attending.typing() && now.isAfter(at.plus(TYPING_LASTS));
            return stopped ? new Seen(new Attending(attending.contact(), attending.agent(), Doing.READING), at) : this;
        }

        boolean isOver(Instant now) {
            return now.isAfter(at.plus(LASTS));
        }
    }

    /** Nobody is anywhere yet. */
    public Attendance(Bus bus, InstantSource clock) {
        this.bus = bus;
        this.clock = clock;
    }

    /** Listens to all nodes; holds when it does. */
    public Future<Void> start() {
        return bus.listen(SAID, this::learn);
    }

    /** Tells of every contact at which somebody else is than before, or does something else. */
    public void follow(Consumer<ContactId> listener) {
        listeners.add(listener);
    }

    /** Says it to every node. */
    public void say(Attending attending) {
        bus.publish(SAID, attending);
    }

    /** Who is at this contact, by name. */
    public synchronized List<Attending> at(ContactId contact) {
        return known.getOrDefault(contact, Map.of()).values().stream()
                .map(Seen::attending)
                .sorted(Comparator.comparing(each -> each.agent().name()))
                .toList();
    }

    private void learn(Attending attending) {
        if (put(attending)) {
            tell(attending.contact());
        }
    }

    /** Whether it is news. */
    private synchronized boolean put(Attending attending) {
        if (attending.doing() == Doing.GONE) {
            return remove(attending);
        }
        Map<String, Seen> here = known.getOrDefault(attending.contact(), new HashMap<>());
        boolean room =
                here.containsKey(attending.agent().id()) || (here.size() < MOST_AT_ONE && known.size() < MOST_CONTACTS);
        if (!room) {
            return false;
        }
        known.put(attending.contact(), here);
        Seen before = here.put(attending.agent().id(), new Seen(attending, clock.instant()));
        return before == null || !before.attending().equals(attending);
    }

    private boolean remove(Attending attending) {
        Map<String, Seen> here = known.getOrDefault(attending.contact(), Map.of());
        boolean was = here.containsKey(attending.agent().id());
        if (was) {
            here.remove(attending.agent().id());
            known.computeIfPresent(attending.contact(), (contact, left) -> left.isEmpty() ? null : left);
        }
        return was;
    }

    /** Ends what was not said again; to be called every few seconds. */
    public void sweep() {
        sweptAt(clock.instant()).forEach(this::tell);
    }

    private synchronized List<ContactId> sweptAt(Instant now) {
        List<ContactId> changed = new ArrayList<>();
        known.forEach((contact, here) -> {
            Map<String, Seen> before = Map.copyOf(here);
            here.values().removeIf(seen -> seen.isOver(now));
            here.replaceAll((agent, seen) -> seen.after(now));
            if (!before.equals(here)) {
                changed.add(contact);
            }
        });
        known.values().removeIf(Map::isEmpty);
        return changed;
    }

    private void tell(ContactId contact) {
        listeners.forEach(listener -> listener.accept(contact));
    }
}
