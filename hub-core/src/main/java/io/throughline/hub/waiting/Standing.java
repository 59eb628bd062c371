package io.throughline.hub.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How somebody stands in a queue.
 *
 * @param queue by its id
 * @param position 1 for whoever is next
 * @param expected how long it still takes; absent when nobody is there who could say
 * @param opens set when the queue is closed and she is not served before it opens
 */
public record Standing(String queue, int position, Optional<Duration> expected, Optional<Instant> opens) {
    /** What does not change by the second: the expected wait in whole minutes. */
    Standing rounded() {
        return new Standing(queue, position, expected.map(wait -> Duration.ofMinutes(minutes(wait))), opens);
    }

    /** In whole minutes, rounded up: nobody minds being served early. */
    static long minutes(Duration wait) {
        return wait.plusSeconds(59).toMinutes();
    }
}
