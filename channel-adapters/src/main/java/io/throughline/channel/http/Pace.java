package io.throughline.channel.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/**
 * How fast each of many may go on average, as a bucket of tokens per key.
 *
 * <p>Whoever has at least one token left may take any number at once and go into debt; the debt has to be worked off
 * before the next turn. So a large batch is never refused for its size alone, and the average holds all the same. Keys
 * that were not seen for a while are forgotten; by then their bucket would be full again. May be used from any thread.
 */
public final class Pace {
    private static final long MOST_KEYS = 100_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final Ticker ticker;
    private final Cache<String, Bucket> buckets;

    /**
     * A pace.
     *
     * @param perSecond tokens that come back per second, on average
     * @param burst tokens that may be saved up
     */
    public Pace(double perSecond, double burst) {
        this(perSecond, burst, Ticker.systemTicker());
    }

    Pace(double perSecond, double burst, Ticker ticker) {
        if (perSecond <= 0 || burst < 1) {
            throw new IllegalArgumentException("a pace is positive, not " + perSecond + "/s with bursts of " + burst);
        }
        this.perSecond = perSecond;
        this.burst = burst;
        this.ticker = ticker;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(Duration.ofSeconds((long) Math.ceil(2 * burst / perSecond) + 60))
                .ticker(ticker)
                .build();
    }

    /** Takes tokens; empty when that was all right, otherwise how long to wait, and none was taken. */
    public Optional<Duration> take(String key, int tokens) {
        return buckets.get(key, unknown -> new Bucket(burst, ticker.read())).take(tokens, ticker.read());
    }

    private final class Bucket {
        private double level;
        private long seen;

        Bucket(double level, long seen) {
            this.level = level;
            this.seen = seen;
        }

        synchronized Optional<Duration> take(int tokens, long now) {
            level = Math.min(burst, level + (now - seen) / NANOS * perSecond);
            seen = now;
            if (level < 1) {
                return Optional.of(Duration.ofNanos((long) ((1 - level) / perSecond * NANOS)));
            }
            level -= tokens;
            return Optional.empty();
        }
    }
}
