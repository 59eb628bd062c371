package io.throughline.hub.opendesks;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who has had no desk open for some time. It goes by whether an agent's number was raised between two looks, and by what
 * only measures spans: no clock that was set, and no look that could not be taken, makes anybody absent. Whoever begins to
 * look gives everybody the whole time. Used on one thread.
 */
final class Absence {
    private final long graceNanos;
    private Map<String, Seen> seen = Map.of();
    private long lookedNanos;

    private record Seen(long number, long nanos) {}

    Absence(Duration grace) {
        this.graceNanos = grace.toNanos();
    }

    /** Nothing is known any more. */
    void again() {
        seen = Map.of();
    }

    /**
     * Those who are absent, with their numbers.
     *
     * @param numbers of everybody, read just now
     * @param nanos of the clock that nobody sets
     */
    Map<String, Long> among(Map<String, Long> numbers, long nanos) {
        if (nanos - lookedNanos > graceNanos / 2) {
            again(); // it did not look for so long that others may not have been able to write either
        }
        lookedNanos = nanos;
        Map<String, Seen> now = new HashMap<>();
        numbers.forEach((agent, number) -> {
            Seen before = seen.getOrDefault(agent, new Seen(-1, nanos));
            now.put(agent, before.number() == number ? before : new Seen(number, nanos));
        });
        seen = now;
        return now.entrySet().stream()
                .filter(each -> nanos - each.getValue().nanos() >= graceNanos)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().number()));
    }
}
