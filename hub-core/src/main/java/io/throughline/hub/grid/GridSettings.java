package io.throughline.hub.grid;

import java.util.Optional;

/**
 * Where this node's member of the grid listens, how it is reached and how it finds the others.
 *
 * @param clusterName only members with the same name join each other
 * @param host the address to bind to; a public one is refused unless allowed
 * @param port of the member, the event bus takes the next one; 0 takes free ones
 * @param discovery how the others are found
 * @param reached where the others reach this node, when that is not where it listens
 * @param publicAddressAllowed true when the operator has said that the network is private
 * @param size how many members the whole cluster has; more than half of them must see each other before the grid answers
 */
public record GridSettings(
        String clusterName,
        String host,
        int port,
        Discovery discovery,
        Reached reached,
        boolean publicAddressAllowed,
        int size) {

    /**
     * For nodes behind an address translation or a proxy.
     *
     * @param member where the others reach the member; absent: where it listens
     * @param bus where the others reach the event bus; absent: where it listens
     * @param outboundPorts the ports that connections to other members start from, like {@code 33000-33099}; absent: any
     */
    public record Reached(Optional<Place> member, Optional<Place> bus, Optional<String> outboundPorts) {
        /** The usual: where it listens. */
        public static final Reached DIRECTLY = new Reached(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An address and a port. */
    public record Place(String host, int port) {
        /** Reads {@code host:port}. */
        public static Place of(String text) {
            int colon = text.lastIndexOf(':');
            return new Place(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** How many members must see each other. */
    int quorum() {
        return size / 2 + 1;
    }

    /** The port of the event bus. */
    int busPort() {
        return port == 0 ? 0 : port + 1;
    }
}
