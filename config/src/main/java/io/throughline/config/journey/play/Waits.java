package io.throughline.config.journey.play;

import io.throughline.config.journey.stage.Wait;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** How long people and the runner waited, by what for. Lives on one event loop. */
public final class Waits {
    private static final long MOST_NANOS = Duration.ofHours(1).toNanos();
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<Wait, Histogram> histograms = new EnumMap<>(Wait.class);

    /** Empty. */
    public Waits() {
        for (Wait wait : Wait.values()) {
            histograms.put(wait, new Histogram(MOST_NANOS, 3));
        }
    }

    /** Adds one. */
    public void add(Wait wait, long nanos) {
        histogram(wait).recordValue(Math.min(nanos, MOST_NANOS));
    }

    private Histogram histogram(Wait wait) {
        return java.util.Objects.requireNonNull(histograms.get(wait));
    }

    long count(Wait wait) {
        return histogram(wait).getTotalCount();
    }

    Duration at(Wait wait, double percentile) {
        return Duration.ofNanos(histogram(wait).getValueAtPercentile(percentile));
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        histograms.forEach((wait, histogram) -> json.put(
                wait.name().toLowerCase(java.util.Locale.ROOT),
                new JsonObject()
                        .put("count", histogram.getTotalCount())
                        .put("p50Millis", millis(histogram, 50))
                        .put("p95Millis", millis(histogram, 95))
                        .put("p99Millis", millis(histogram, 99))
                        .put("maxMillis", millis(histogram, 100))));
        return json;
    }

    private static double millis(Histogram histogram, double percentile) {
        return Math.round(histogram.getValueAtPercentile(percentile) / NANOS_PER_MILLI * 100) / 100.0;
    }
}
