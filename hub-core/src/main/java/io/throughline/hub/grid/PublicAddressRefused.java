package io.throughline.hub.grid;

/** The cluster would listen where everybody can reach it, and its protocol has no authentication. */
public final class PublicAddressRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    PublicAddressRefused(String host) {
        super("the cluster's host " + host + " is a public address: cluster ports have no authentication. Bind to a"
                + " private address, or say explicitly that this network is private");
    }
}
