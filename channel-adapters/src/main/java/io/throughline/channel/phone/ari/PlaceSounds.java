package io.throughline.channel.phone.ari;

import io.throughline.hub.waiting.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a place in a queue with the sounds that Asterisk brings for its own queues, which exist in many languages under
 * the same names. That a queue is closed cannot be said with them.
 */
final class PlaceSounds {
    private static final long LONGEST_TOLD_MINUTES = 60;

    private PlaceSounds() {}

    static List<String> of(Standing standing) {
        if (standing.opens().isPresent()) {
            return List.of();
        }
        List<String> sounds = new ArrayList<>(
                standing.position() == 1
                        ? List.of("sound:queue-youarenext")
                        : List.of("sound:queue-thereare", "number:" + standing.position(), "sound:queue-callswaiting"));
        standing.expected()
                .map(PlaceSounds::minutes)
                .filter(minutes -> minutes <= LONGEST_TOLD_MINUTES)
                .ifPresent(minutes -> sounds.addAll(List.of(
                        "sound:queue-holdtime",
                        "number:" + minutes,
                        minutes == 1 ? "sound:queue-minute" : "sound:queue-minutes")));
        return List.copyOf(sounds);
    }

    private static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
