package io.throughline.hub.routing;

/** No node matches contacts and agents just now, so nobody can say whether an agent has room; try again soon. */
public final class NobodyMatches extends RuntimeException {
    private static final long serialVersionUID = 1;

    NobodyMatches() {
        super("no node has the lease " + Matchmaker.LEASE + " just now", null, false, false);
    }
}
