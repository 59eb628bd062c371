package io.throughline.hub.grid;

import com.hazelcast.config.Config;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.config.MergePolicyConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.config.SplitBrainProtectionConfig;
import com.hazelcast.spi.merge.DiscardMergePolicy;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.UUID;

/**
 * How Hazelcast is set up.
 *
 * <p>The community edition has neither authentication nor encryption, so members bind to one address that must not be
 * public, never find each other by multicast, and read no foreign classes. Heartbeats are short: a node that hangs is out in
 * about five seconds instead of a minute.
 */
final class GridConfig {
    static final String CONTEXTS = "contexts";
    private static final int CONTEXT_HEAP_PERCENT = 25;
    private static final int MERGE_BATCH = 100;
    private static final String PROTECTION = "majority";

    private GridConfig() {}

    static Config of(GridSettings settings) {
        refusePublic(settings);
        Config config = ConfigUtil.loadConfig(); // keeps the maps that the Vert.x cluster needs
        config.setClusterName(settings.clusterName());
        config.getMemberAttributeConfig()
                .setAttribute("__vertx.nodeId", UUID.randomUUID().toString());
        config.getJetConfig().setEnabled(false);
        properties(config);
        network(config.getNetworkConfig(), settings);
        serialization(config);
        protect(config, settings.quorum());
        config.addMapConfig(contexts(settings.quorum()));
        return config;
    }

    private static void refusePublic(GridSettings settings) {
        try {
            InetAddress address = InetAddress.getByName(settings.host());
            boolean closed =
                    address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
            if (!closed && !settings.publicAddressAllowed()) {
                throw new PublicAddressRefused(settings.host());
            }
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("the cluster's host " + settings.host() + " is unknown", unknown);
        }
    }

    private static void properties(Config config) {
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.shutdownhook.enabled", "false"); // the hub stops Vert.x first
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.heartbeat.interval.seconds", "1");
        config.setProperty("hazelcast.max.no.heartbeat.seconds", "5");
        config.setProperty("hazelcast.master.confirmation.interval.seconds", "5");
        config.setProperty("hazelcast.merge.first.run.delay.seconds", "5");
        config.setProperty("hazelcast.merge.next.run.delay.seconds", "5");
        config.setProperty("hazelcast.operation.call.timeout.millis", "5000");
        config.setProperty("hazelcast.graceful.shutdown.max.wait", "10");
        config.setProperty("hazelcast.wait.seconds.before.join", "0");
        config.setProperty("hazelcast.max.wait.seconds.before.join", "2");
    }

    private static void network(NetworkConfig network, GridSettings settings) {
        network.setPort(settings.port()).setPortAutoIncrement(false);
        network.getInterfaces().setEnabled(true).setInterfaces(List.of(settings.host()));
        settings.reached().member().ifPresent(place -> network.setPublicAddress(place.toString()));
        settings.reached().outboundPorts().ifPresent(network::addOutboundPortDefinition);
        network.getJoin().getAutoDetectionConfig().setEnabled(false);
        network.getJoin().getMulticastConfig().setEnabled(false);
        settings.discovery().applyTo(network.getJoin(), settings.port());
    }

    private static void serialization(Config config) {
        JavaSerializationFilterConfig filter = new JavaSerializationFilterConfig();
        filter.setDefaultsDisabled(true);
        filter.getWhitelist().addPrefixes("java.", "com.hazelcast.", "io.vertx.", "[");
        config.getSerializationConfig().setJavaSerializationFilterConfig(filter);
        config.getSerializationConfig().addDataSerializableFactory(GridTypes.FACTORY, new GridTypes());
    }

    private static void protect(Config config, int quorum) {
        if (quorum > 1) {
            config.addSplitBrainProtectionConfig(
                    new SplitBrainProtectionConfig(PROTECTION, true).setMinimumClusterSize(quorum));
        }
    }

    private static MapConfig contexts(int quorum) {
        MapConfig map = whereMost(new MapConfig(CONTEXTS).setBackupCount(1), quorum)
                .setMergePolicyConfig(new MergePolicyConfig(DiscardMergePolicy.class.getName(), MERGE_BATCH));
        map.getEvictionConfig()
                .setEvictionPolicy(EvictionPolicy.LRU)
                .setMaxSizePolicy(MaxSizePolicy.USED_HEAP_PERCENTAGE)
                .setSize(CONTEXT_HEAP_PERCENT);
        return map;
    }

    /** Answers only where most members of the cluster are. */
    private static MapConfig whereMost(MapConfig map, int quorum) {
        return quorum > 1 ? map.setSplitBrainProtectionName(PROTECTION) : map;
    }
}
