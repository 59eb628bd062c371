package io.throughline.hub.waiting;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Knows how everybody stands who waits. To be asked from any thread. */
public interface Standings {
    /** Nobody waits anywhere, and everything is open. */
    Standings NONE = new Standings() {
        @Override
        public Map<ContactId, Standing> all() {
            return Map.of();
        }

        @Override
        public Optional<Instant> opens(String queue) {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> expected(String queue, Channel channel) {
            return Optional.empty();
        }
    };

    /** Everybody who waits in a queue now, with the expected wait in whole minutes. */
    Map<ContactId, Standing> all();

    /** How one contact stands, if it waits in a queue. */
    default Optional<Standing> of(ContactId contact) {
        return Optional.ofNullable(all().get(contact));
    }

    /** When a queue that is closed opens again; empty when it is open, or nobody knows. */
    Optional<Instant> opens(String queue);

    /**
     * What whoever comes last in a queue now has to expect, in whole minutes, while all who serve it are busy; empty when it
     * is closed, or nobody is there who could say.
     */
    Optional<Duration> expected(String queue, Channel channel);
}
