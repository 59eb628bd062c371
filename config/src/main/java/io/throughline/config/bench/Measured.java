package io.throughline.config.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What one piece of load gave: how much was done in what time, how long each took, what went wrong. */
final class Measured {
    private static final long MOST_NANOS = Duration.ofMinutes(5).toNanos();

    private final Histogram nanos = new Histogram(MOST_NANOS, 3);
    private final Map<String, Long> failures = new TreeMap<>();
    private final int eventsPerRequest;
    private Duration elapsed = Duration.ZERO;

    Measured(int eventsPerRequest) {
        this.eventsPerRequest = eventsPerRequest;
    }

    void done(long tookNanos) {
        nanos.recordValue(Math.max(0, Math.min(tookNanos, MOST_NANOS)));
    }

    void failed(String how) {
        failures.merge(how, 1L, Long::sum);
    }

    Measured in(Duration newElapsed) {
        elapsed = newElapsed;
        return this;
    }

    long events() {
        return nanos.getTotalCount() * eventsPerRequest;
    }

    double eventsPerSecond() {
        return elapsed.isZero() ? 0 : events() * 1e9 / elapsed.toNanos();
    }

    long requests() {
        return nanos.getTotalCount();
    }

    double millisAt(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }

    Map<String, Long> failures() {
        return failures;
    }

    /** All of them together, as if they had been one. */
    static Measured together(List<Measured> parts) {
        Measured all = new Measured(parts.get(0).eventsPerRequest);
        parts.forEach(part -> {
            all.nanos.add(part.nanos);
            part.failures.forEach((how, times) -> all.failures.merge(how, times, Long::sum));
            all.elapsed = all.elapsed.plus(part.elapsed);
        });
        return all;
    }
}
