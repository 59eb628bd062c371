package io.throughline.hub.journal.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** The meters of one journal. */
final class JournalMeters {
    private final MeterRegistry registry;
    private final Timer committed;
    private final Timer failed;
    private final DistributionSummary groupEvents;
    private final Counter races;
    private final Counter turnedAway;

    JournalMeters(MeterRegistry registry) {
        this.registry = registry;
        this.committed = commit("committed");
        this.failed = commit("failed");
        this.groupEvents = DistributionSummary.builder(JournalMetric.GROUP_EVENTS.id())
                .description(JournalMetric.GROUP_EVENTS.description())
                .baseUnit("events")
                .register(registry);
        this.races = counter(JournalMetric.RACES);
        this.turnedAway = counter(JournalMetric.TURNED_AWAY);
    }

    void watch(Supplier<Number> waiting) {
        Gauge.builder(JournalMetric.WAITING.id(), waiting)
                .description(JournalMetric.WAITING.description())
                .register(registry);
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    void committed(Timer.Sample since, int events) {
        since.stop(committed);
        groupEvents.record(events);
    }

    void failed(Timer.Sample since) {
        since.stop(failed);
    }

    void raced() {
        races.increment();
    }

    void turnedAway() {
        turnedAway.increment();
    }

    private Timer commit(String outcome) {
        return Timer.builder(JournalMetric.COMMIT.id())
                .description(JournalMetric.COMMIT.description())
                .tag(JournalMetric.OUTCOME, outcome)
                .publishPercentileHistogram()
                .register(registry);
    }

    private Counter counter(JournalMetric metric) {
        return Counter.builder(metric.id()).description(metric.description()).register(registry);
    }
}
