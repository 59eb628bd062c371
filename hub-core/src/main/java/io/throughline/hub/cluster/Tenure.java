package io.throughline.hub.cluster;

import io.throughline.hub.journal.Fence;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries to hold a lease for as long as it is deployed, and says whether it does.
 *
 * <p>What it says is only good for not working in vain: a node that hangs right after asking may hold the lease no more
 * when it acts. What keeps it from doing harm is the {@link #fence()} that goes along with everything it writes.
 */
public final class Tenure extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(Tenure.class);
    private static final int TRIES_PER_LENGTH = 4;

    private final Leases leases;
    private final String name;
    private final Duration length;
    private final String holder;
    private volatile @Nullable Held held;
    private boolean asking;
    private boolean stopping;

    /** Until when it is sure, in the time of this process: from before the store was asked. */
    private record Held(Lease lease, long untilNanos) {}

    /**
     * A tenure that is not deployed yet; it holds nothing.
     *
     * @param holder a name that no other run of any node has
     */
    public Tenure(Leases leases, String name, String holder, Duration length) {
        this.leases = leases;
        this.name = name;
        this.holder = holder;
        this.length = length;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(Math.max(1, length.toMillis() / TRIES_PER_LENGTH), any -> ask());
        ask();
        return Future.succeededFuture();
    }

    /** Under which name this run of this node tries. */
    public String holder() {
        return holder;
    }

    /** Present while this node holds the lease; another one with every tenure. From any thread. */
    public Optional<Fence> fence() {
        Held now = held;
        return now == null || System.nanoTime() - now.untilNanos() >= 0
                ? Optional.empty()
                : Optional.of(now.lease().fence());
    }

    /**
     * Ends the tenure of this fence, if it is still the present one: because the journal says that it has passed, or
     * because it is unknown what became of something written under it. Whoever is next begins a new epoch, after which
     * nothing written under this one can come to be any more.
     */
    public void end(Fence fence) {
        context.runOnContext(go -> {
            Held now = held;
            if (now != null && now.lease().fence().equals(fence)) {
                held = null;
                release(now.lease());
            }
        });
    }

    private void ask() {
        if (asking || stopping) {
            return;
        }
        asking = true;
        Held now = held;
        long until = System.nanoTime() + length.toNanos();
        (now == null ? take() : prolong(now.lease())).onComplete(answer -> {
            asking = false;
            if (answer.failed()) {
                LOG.warn(
                        "cannot ask for the lease {} just now: {}",
                        name,
                        answer.cause().getMessage());
            } else if (Objects.equals(held, now)) {
                answered(now, answer.result(), until);
            } else {
                answer.result().ifPresent(this::release); // ended while we asked
            }
        });
    }

    private Future<Optional<Lease>> take() {
        return leases.take(name, holder, length);
    }

    private Future<Optional<Lease>> prolong(Lease lease) {
        return leases.prolong(lease, length).map(still -> still ? Optional.of(lease) : Optional.empty());
    }

    private void answered(@Nullable Held before, Optional<Lease> lease, long until) {
        if (stopping) {
            lease.ifPresent(this::release);
            held = null;
            return;
        }
        held = lease.map(it -> new Held(it, until)).orElse(null);
        if (before == null && lease.isPresent()) {
            LOG.info("this node has the lease {}", lease.get().fence());
        } else if (before != null && lease.isEmpty()) {
            LOG.info("the lease {} has passed to another node", before.lease().fence());
        }
    }

    private Future<Void> release(Lease lease) {
        return leases.release(lease)
                .onFailure(failure -> LOG.warn("cannot give back {}: {}", lease.fence(), failure.getMessage()))
                .otherwiseEmpty();
    }

    /** Gives the lease back, so that another node can go on at once. */
    @Override
    public Future<?> stop() {
        stopping = true;
        Held now = held;
        held = null;
        return now == null ? Future.succeededFuture() : release(now.lease());
    }
}
