package io.throughline.hub.waiting;

import io.throughline.hub.contact.ContactEvent;
import io.throughline.hub.contact.ContactEvent.CallbackTried;
import io.throughline.hub.contact.ContactEvent.ColleagueSought;
import io.throughline.hub.contact.ContactEvent.ContactAbandoned;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactWrappedUp;
import io.throughline.hub.contact.ContactEvent.SearchEnded;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.later.LaterEvent.ContactPutAside;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a contact takes its agent, from accepting to the end of the wrap-up or to giving it on: the mean of the newest
 * {@value #NEWEST} of each queue. What the configuration says counts like {@value #TOLD} of them, so that the first ones do
 * not turn the mean upside down. What was kept for later tells nothing and is left out. May be used from any thread.
 */
public final class HandlingTimes {
    private static final int NEWEST = 50;
    private static final int TOLD = 5;
    private static final int MOST_OPEN = 50_000;

    private final Map<ContactId, Open> open = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContactId, Open> eldest) {
            return size() > MOST_OPEN;
        }
    };
    private final Map<String, Deque<Duration>> newest = new HashMap<>();

    private record Open(String queue, Optional<Instant> accepted, Optional<String> sought) {}

    /** Takes in what happened, in the order of the journal. */
    public synchronized void accept(List<Happened> happened) {
        happened.forEach(each -> accept(each.event(), each.at()));
    }

    private void accept(Event event, Instant at) {
        if (event instanceof ContactQueued queued) {
            over(queued.contact(), at);
            open.put(queued.contact(), new Open(queued.queue(), Optional.empty(), Optional.empty()));
        } else if (event instanceof ContactAccepted accepted) {
            accepted(accepted.contact(), at);
        } else if (event instanceof ColleagueSought it) {
            seeks(it.contact(), Optional.of(it.queue()));
        } else if (event instanceof CallbackTried it && it.again().isPresent()) {
            over(it.contact(), at);
        } else if (event instanceof SearchEnded it) {
            seeks(it.contact(), Optional.empty());
        } else if (event instanceof ContactWrappedUp || event instanceof ContactAbandoned) {
            over(((ContactEvent) event).contact(), at);
        } else if (event instanceof ContactPutAside aside) {
            open.remove(aside.contact());
        }
    }

    private void seeks(ContactId contact, Optional<String> where) {
        open.computeIfPresent(contact, (id, known) -> new Open(known.queue(), known.accepted(), where));
    }

    /** Whoever looked for somebody else is done with it now. */
    private void accepted(ContactId contact, Instant at) {
        @Nullable Open known = open.get(contact);
        if (known != null) {
            known.sought().ifPresent(any -> over(contact, at));
            String queue = known.sought().orElse(known.queue());
            open.put(contact, new Open(queue, Optional.of(at), Optional.empty()));
        }
    }

    private void over(ContactId contact, Instant at) {
        @Nullable Open known = open.remove(contact);
        if (known != null) {
            known.accepted().ifPresent(since -> took(known.queue(), Duration.between(since, at)));
        }
    }

    private void took(String queue, Duration time) {
        Deque<Duration> times = newest.computeIfAbsent(queue, any -> new ArrayDeque<>());
        times.addLast(time);
        if (times.size() > NEWEST) {
            times.removeFirst();
        }
    }

    /** The mean for a queue, of which the configuration says {@code told}. */
    public synchronized Duration mean(String queue, Duration told) {
        Deque<Duration> times = newest.getOrDefault(queue, new ArrayDeque<>());
        return times.stream().reduce(told.multipliedBy(TOLD), Duration::plus).dividedBy(TOLD + times.size());
    }
}
