package io.throughline.hub.cluster;

import io.throughline.hub.journal.Fence;
import java.time.Duration;

/**
 * The right of one holder to do something alone for a while.
 *
 * @param holder different for every run of every node
 * @param epoch which tenure it is; whoever takes the lease next has a higher one
 */
public record Lease(String name, String holder, long epoch) {
    /** How long a lease lasts that is not prolonged. Whoever hangs for longer has lost it. */
    public static final Duration LENGTH = Duration.ofSeconds(2);

    /** What goes along with everything that is written under it. */
    public Fence fence() {
        return new Fence(name, epoch);
    }
}
