package io.throughline.config.journey.play;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How fast a story goes by.
 *
 * @param factor seconds of the story in one second of the clock; 0 waits for nothing
 * @param pause the least time between two steps, so that one can watch
 */
public record Pace(double factor, Duration pause) {
    /** As fast as the hub answers. */
    public static final Pace AT_ONCE = new Pace(0, Duration.ZERO);

    /** A quarter of an hour in 15 seconds, and time to look at every step. */
    public static final Pace LIVE = new Pace(60, Duration.ofMillis(1500));

    /** Nobody watches longer than this for one step: days of a story are not sat out. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** How long to wait between two moments of the story. */
    Duration between(Duration before, Duration moment) {
        Duration gone = before.isNegative() ? moment : moment.minus(before);
        long millis = factor <= 0 || gone.isNegative() ? 0 : Math.round(gone.toMillis() / factor);
        return millis < pause.toMillis() ? pause : Duration.ofMillis(Math.min(millis, LONGEST.toMillis()));
    }

    Future<Void> wait(Vertx vertx, Duration before, Duration moment) {
        long millis = between(before, moment).toMillis();
        return millis == 0
                ? Future.succeededFuture()
                : vertx.timer(millis, TimeUnit.MILLISECONDS).mapEmpty();
    }
}
