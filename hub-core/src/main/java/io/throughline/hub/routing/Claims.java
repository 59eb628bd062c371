package io.throughline.hub.routing;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.cluster.Leases;
import io.vertx.core.Future;

/**
 * Brings claims to the node that matches: how much an agent has at hand is the sum over many customers, and only that
 * node knows it for certain. Who that is, the store of the leases says, so a node that went away is not asked.
 */
public final class Claims {
    private final Bus bus;
    private final Leases leases;

    /** Claims over this bus. */
    public Claims(Bus bus, Leases leases) {
        this.bus = bus;
        this.leases = leases;
    }

    /**
     * Holds what became of it. Fails with {@link NobodyMatches} when nobody could decide, and with {@link
     * io.throughline.hub.bus.Unanswered} when it is unknown what was decided; to claim again on the same occasion is
     * safe.
     */
    public Future<Claimed> claim(Claim claim) {
        return leases.present(Matchmaker.LEASE)
                .compose(lease -> lease.map(present -> bus.ask(Claim.QUESTION.to(present.holder()), claim))
                        .orElseGet(() -> Future.failedFuture(new NobodyMatches())));
    }
}
