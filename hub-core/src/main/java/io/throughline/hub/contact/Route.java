package io.throughline.hub.contact;

import java.time.Duration;
import java.util.Optional;

/**
 * One place where a contact may wait.
 *
 * @param priority 1 to 9, higher ones go first; absent for that of the queue
 * @param timeout after which it moves on to the next place, if there is one
 */
public record Route(String queue, Optional<Integer> priority, Optional<Duration> timeout) {
    /** In a queue, for as long as it takes. */
    public static Route to(String queue) {
        return new Route(queue, Optional.empty(), Optional.empty());
    }
}
