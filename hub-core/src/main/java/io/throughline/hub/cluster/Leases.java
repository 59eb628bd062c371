package io.throughline.hub.cluster;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;

/**
 * Leases, kept beside the journal and timed by its clock, so that it does not matter what nodes think the time is or
 * which of them see each other. A lease that nobody prolongs can be taken by anybody; taking it begins a new epoch, and
 * the journal refuses what is written under an older one.
 *
 * <p>Every implementation passes {@code LeasesConformance}. Futures fail with {@link
 * io.throughline.hub.journal.JournalUnavailable} when the store does not answer; it is unknown then what became of it.
 */
public interface Leases {
    /**
     * Takes the lease if nobody has it. Holds it, or nothing when somebody does, the same holder included: whoever is
     * not sure to hold it begins anew. When it is held, everything that was written under it before is committed.
     *
     * <p>All who compete for a lease use one length: a lease that lasts for longer than that is one from before the store's
     * clock was set back, and can be taken.
     */
    Future<Optional<Lease>> take(String name, String holder, Duration length);

    /** Prolongs it from now on. Holds whether it is still this holder's; a lease that ended but was not taken is. */
    Future<Boolean> prolong(Lease lease, Duration length);

    /** Holds whoever has it now, if anybody does; by the time it is told it may be somebody else. */
    Future<Optional<Lease>> present(String name);

    /** Gives it back, so that somebody else can take it at once; nothing happens to a lease that was taken over. */
    Future<Void> release(Lease lease);
}
