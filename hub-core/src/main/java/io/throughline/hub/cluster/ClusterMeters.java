package io.throughline.hub.cluster;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Measures how this node does in the cluster. */
public final class ClusterMeters {
    private final MeterRegistry registry;

    /** Tells this registry. */
    public ClusterMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Watches how many members the node sees. */
    public void members(Supplier<Number> members) {
        gauge(ClusterMetric.MEMBERS, members).register(registry);
    }

    /** Watches how often the grid was thrown away; counts for as long as somebody holds the grid. */
    public <G> void rebuilt(G grid, ToDoubleFunction<G> times) {
        FunctionCounter.builder(ClusterMetric.REBUILT.id(), grid, times)
                .description(ClusterMetric.REBUILT.description())
                .register(registry);
    }

    /** Watches who has a lease. */
    public void lease(String name, Tenure tenure) {
        gauge(ClusterMetric.LEASE, () -> tenure.fence().isPresent() ? 1 : 0)
                .tag(ClusterMetric.NAME, name)
                .register(registry);
    }

    /** Watches how far the node is behind the journal. */
    public void lag(Supplier<Duration> lag) {
        gauge(ClusterMetric.TAIL_LAG, () -> lag.get().toNanos() / 1e9)
                .baseUnit("seconds")
                .register(registry);
    }

    /** Watches how many commands wait. */
    public void commands(Supplier<Number> waiting) {
        gauge(ClusterMetric.COMMANDS, waiting).register(registry);
    }

    private static Gauge.Builder<Supplier<Number>> gauge(ClusterMetric metric, Supplier<Number> value) {
        return Gauge.builder(metric.id(), value).description(metric.description());
    }
}
