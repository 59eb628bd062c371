package io.throughline.config.settings;

import java.util.List;
import java.util.Optional;

/**
 * How a node finds the others.
 *
 * @param host address that the members of the grid listen on
 * @param port their port; the event bus takes the next one; 0 takes free ones
 * @param discovery by which means
 * @param members {@code host:port} of all nodes, for discovery by list; empty for a node alone
 * @param service the name to look for, for discovery by DNS or Kubernetes
 * @param size how many nodes the whole cluster has
 * @param publicAddress {@code host:port} where the others reach this node's member, if not at its host and port
 * @param publicBusAddress {@code host:port} where the others reach this node's event bus
 * @param outboundPorts the ports from which this node connects to others, like {@code 33000-33099}
 */
public record ClusterSettings(
        String host,
        int port,
        Discovery discovery,
        List<String> members,
        Optional<String> service,
        int size,
        Optional<String> publicAddress,
        Optional<String> publicBusAddress,
        Optional<String> outboundPorts) {
    /** By which means nodes find each other. */
    public enum Discovery {
        /** By the list of members. */
        LIST,
        /** By the addresses of a name in the DNS. */
        DNS,
        /** By asking Kubernetes for the pods of a service. */
        KUBERNETES
    }
}
