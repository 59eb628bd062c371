package io.throughline.hub.grid;

import java.util.List;

/**
 * Where this node's member of the grid listens and whom it joins.
 *
 * @param clusterName only members with the same name join each other
 * @param host the address to bind to; a public one is refused unless allowed
 * @param port of the member, the event bus takes the next one; 0 takes free ones
 * @param members host:port of nodes to join; may include this one, may be empty
 * @param publicAddressAllowed true when the operator has said that the network is private
 * @param quorum how many members must see each other before the grid answers
 */
public record GridSettings(
        String clusterName, String host, int port, List<String> members, boolean publicAddressAllowed, int quorum) {
    /** The port of the event bus. */
    int busPort() {
        return port == 0 ? 0 : port + 1;
    }
}
