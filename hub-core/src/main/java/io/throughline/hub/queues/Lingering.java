package io.throughline.hub.queues;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What holds for those who wait in a queue.
 *
 * @param shortAbandon who gives up within this time did not really wait, and counts for and against nobody
 * @param handling how long a contact takes its agent, until enough of them were seen
 */
public record Lingering(Duration shortAbandon, Duration handling, Closing closing) {
    /** Five seconds, as most contact centres have it; five minutes; who waits at closing time is served. */
    public static final Lingering USUAL = new Lingering(Duration.ofSeconds(5), Duration.ofMinutes(5), Closing.SERVED);

    /** What becomes of those who wait when the queue closes. */
    public enum Closing {
        /** They stay until they are served. */
        SERVED("served"),
        /** They wait until it opens again, and are told so. */
        NEXT_OPENING("next-opening");

        private final String word;

        Closing(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Closing::word).toList();
        }

        static Closing of(String word) {
            return Arrays.stream(values())
                    .filter(closing -> closing.word.equals(word))
                    .findFirst()
                    .orElse(SERVED);
        }
    }
}
