package io.throughline.ui.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Slows down whoever guesses passwords. The first few tries for a name from an address are free, then each one doubles the
 * pause; an address that tries many names is slowed down as well. A name is never locked for everybody, so nobody can
 * lock a colleague out. Each node counts for itself.
 */
final class SignInBrake {
    private static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_PER_ADDRESS = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    private record Tries(int count, Instant next) {}

    private final InstantSource clock;
    private final Cache<String, Tries> tries = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();

    SignInBrake(InstantSource clock) {
        this.clock = clock;
    }

    /** How long to wait before trying; empty when this try may go ahead, which then counts as failed until it is not. */
    synchronized Optional<Duration> pause(String name, String address) {
        Optional<Duration> pause = left(pair(name, address)).or(() -> left(address));
        if (pause.isEmpty()) {
            count(pair(name, address), FREE_TRIES);
            count(address, FREE_TRIES_PER_ADDRESS);
        }
        return pause;
    }

    /** It was the right password. */
    synchronized void released(String name, String address) {
        tries.invalidate(pair(name, address));
        tries.invalidate(address);
    }

    /** A pause that is longer than any was noted before the clock was set back. */
    private Optional<Duration> left(String key) {
        return Optional.ofNullable(tries.getIfPresent(key))
                .map(known -> Duration.between(clock.instant(), known.next()))
                .filter(left -> !left.isNegative() && !left.isZero() && left.compareTo(LONGEST_PAUSE) <= 0);
    }

    private void count(String key, int free) {
        Tries known = tries.get(key, first -> new Tries(0, Instant.MIN));
        int count = known.count() + 1;
        tries.put(key, new Tries(count, clock.instant().plus(pauseAfter(count - free))));
    }

    private static Duration pauseAfter(int tooMany) {
        if (tooMany < 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(tooMany, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static String pair(String name, String address) {
        return name + " from " + address;
    }
}
