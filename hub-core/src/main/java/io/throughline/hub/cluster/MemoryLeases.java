package io.throughline.hub.cluster;

import io.throughline.hub.journal.Fence;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Leases of a single process, for tests and trials. To be used from any thread. */
public final class MemoryLeases implements Leases {
    private final InstantSource clock;
    private final Map<String, Held> leases = new HashMap<>();

    private record Held(Lease lease, Instant until) {}

    /** Leases timed by this clock. */
    public MemoryLeases(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Future<Optional<Lease>> take(String name, String holder, Duration length) {
        Optional<Held> before = Optional.ofNullable(leases.get(name));
        Instant now = clock.instant();
        Instant latest = now.plus(length);
        if (before.filter(held -> held.until().isAfter(now) && !held.until().isAfter(latest))
                .isPresent()) {
            return Future.succeededFuture(Optional.empty());
        }
        Lease lease =
                new Lease(name, holder, before.map(held -> held.lease().epoch()).orElse(0L) + 1);
        leases.put(name, new Held(lease, latest));
        return Future.succeededFuture(Optional.of(lease));
    }

    @Override
    public synchronized Future<Boolean> prolong(Lease lease, Duration length) {
        return Future.succeededFuture(endAt(lease, clock.instant().plus(length)));
    }

    @Override
    public synchronized Future<Optional<Lease>> present(String name) {
        Instant now = clock.instant();
        return Future.succeededFuture(Optional.ofNullable(leases.get(name))
                .filter(held -> held.until().isAfter(now))
                .map(Held::lease));
    }

    @Override
    public synchronized Future<Void> release(Lease lease) {
        endAt(lease, clock.instant());
        return Future.succeededFuture();
    }

    private boolean endAt(Lease lease, Instant until) {
        boolean stands = stands(lease.fence());
        if (stands) {
            leases.put(lease.name(), new Held(lease, until));
        }
        return stands;
    }

    /** Whether the lease is in this epoch. */
    public synchronized boolean stands(Fence fence) {
        return Optional.ofNullable(leases.get(fence.lease()))
                .filter(held -> held.lease().epoch() == fence.epoch())
                .isPresent();
    }
}
