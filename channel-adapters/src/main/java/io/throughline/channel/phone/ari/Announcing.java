package io.throughline.channel.phone.ari;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What callers of a telephone system hear besides music.
 *
 * @param every how often whoever waits is told her place and the expected wait; absent: never
 * @param language of Asterisk's sounds
 * @param welcome what she hears first, as ARI names sounds; may be empty
 */
public record Announcing(Optional<Duration> every, String language, List<String> welcome) {
    /** Music, and nothing else. */
    public static final Announcing NOTHING = new Announcing(Optional.empty(), "en", List.of());

    public Announcing {
        welcome = List.copyOf(welcome);
    }
}
