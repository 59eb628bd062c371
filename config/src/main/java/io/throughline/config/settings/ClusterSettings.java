package io.throughline.config.settings;

import java.util.List;

/**
 * How a node finds the others.
 *
 * @param host address that the members of the grid listen on
 * @param port their port; 0 takes a free one
 * @param members {@code host:port} of all nodes; empty for a node alone
 */
public record ClusterSettings(String host, int port, List<String> members) {}
