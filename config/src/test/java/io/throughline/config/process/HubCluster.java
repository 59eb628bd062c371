package io.throughline.config.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Several hub processes on one database that know each other by list. */
public final class HubCluster implements AutoCloseable {
    /** An API key that every node knows. */
    public static final String KEY = "a-key-for-clusters-that-nobody-else-has-0001";

    /** The password of all invented staff. */
    public static final String PASSWORD = "a password for clusters";

    private static final Path CONFIG = Path.of("").toAbsolutePath();
    private static final int PORTS_PER_NODE = 4;

    private final List<HubProcess> nodes;

    private HubCluster(List<HubProcess> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /**
     * Nodes that are not started yet.
     *
     * @param directory for their logs and what little they keep themselves
     * @param more settings of all nodes, over those that make the cluster
     */
    public static HubCluster of(int size, String databaseUrl, Path directory, Map<String, String> more) {
        List<Integer> ports = IntStream.range(0, size)
                .map(node -> FreePorts.next(PORTS_PER_NODE))
                .boxed()
                .toList();
        String members = ports.stream().map(port -> "127.0.0.1:" + (port + 2)).collect(Collectors.joining(","));
        List<HubProcess> nodes = new ArrayList<>();
        for (int node = 0; node < size; node++) {
            String name = "node-" + (node + 1);
            Map<String, String> environment = environment(ports.get(node), members, databaseUrl);
            environment.put("HUB_DATA", directory.resolve(name).toString());
            environment.putAll(more);
            nodes.add(new HubProcess(name, environment, directory.resolve(name + ".log")));
        }
        return new HubCluster(nodes);
    }

    private static Map<String, String> environment(int port, String members, String databaseUrl) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HUB_CONFIG", CONFIG.toString());
        environment.put("HUB_HTTP_PORT", String.valueOf(port));
        environment.put("HUB_MANAGEMENT_PORT", String.valueOf(port + 1));
        environment.put("HUB_CLUSTER_PORT", String.valueOf(port + 2));
        environment.put("HUB_CLUSTER_MEMBERS", members);
        environment.put("HUB_DATABASE_URL", databaseUrl);
        environment.put("HUB_DEMO", "true");
        environment.put("HUB_DEMO_API_KEY", KEY);
        environment.put("HUB_DEMO_PASSWORD", PASSWORD);
        return environment;
    }

    /** Starts the first node alone, so that it makes the tables and the sign-ins, then the others together. */
    public HubCluster start() {
        nodes.get(0).start().awaitReady();
        List<HubProcess> others = nodes.subList(1, nodes.size());
        others.forEach(HubProcess::start);
        others.forEach(HubProcess::awaitReady);
        return this;
    }

    /** The nodes, the first one is number 1. */
    public HubProcess node(int number) {
        return nodes.get(number - 1);
    }

    /** All nodes. */
    public List<HubProcess> nodes() {
        return nodes;
    }

    @Override
    public void close() {
        nodes.forEach(HubProcess::close);
    }
}
