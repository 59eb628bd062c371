package io.throughline.hub.journal;

/**
 * What is written under a lease carries this, and is refused once somebody else has taken the lease: a node that hung
 * and goes on cannot write as if it still were the one.
 *
 * @param lease its name
 * @param epoch which tenure it is; every taking over begins the next one
 */
public record Fence(String lease, long epoch) {
    public Fence {
        if (lease.isBlank() || epoch < 1) {
            throw new IllegalArgumentException("a fence needs a lease and its epoch, not '" + lease + "' and " + epoch);
        }
    }

    @Override
    public String toString() {
        return lease + "#" + epoch;
    }
}
