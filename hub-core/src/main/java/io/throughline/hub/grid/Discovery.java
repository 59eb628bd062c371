package io.throughline.hub.grid;

import com.hazelcast.config.JoinConfig;
import java.util.List;

/** How members of the grid find each other. Multicast is no way: whoever shares the network would be a member. */
public sealed interface Discovery {
    /** Tells Hazelcast. */
    void applyTo(JoinConfig join, int port);

    /**
     * By name.
     *
     * @param members host:port of nodes to join; may include this one, may be empty
     */
    record Listed(List<String> members) implements Discovery {
        private static final int PATIENCE_SECONDS = 1;

        public Listed {
            members = List.copyOf(members);
        }

        @Override
        public void applyTo(JoinConfig join, int port) {
            join.getTcpIpConfig().setEnabled(true).setConnectionTimeoutSeconds(PATIENCE_SECONDS);
            members.forEach(join.getTcpIpConfig()::addMember);
        }
    }

    /**
     * By a name in the DNS whose addresses are those of all nodes.
     *
     * @param name with the port behind a colon, when the others do not listen on the same one as this node
     */
    record ByDns(String name) implements Discovery {
        @Override
        public void applyTo(JoinConfig join, int port) {
            String[] parts = name.split(":", 2);
            join.getKubernetesConfig()
                    .setEnabled(true)
                    .setProperty("service-dns", parts[0])
                    .setProperty("service-port", parts.length > 1 ? parts[1] : String.valueOf(port));
        }
    }

    /** By asking Kubernetes which pods are behind a service, in the namespace of this pod. */
    record ByKubernetes(String service) implements Discovery {
        @Override
        public void applyTo(JoinConfig join, int port) {
            join.getKubernetesConfig()
                    .setEnabled(true)
                    .setProperty("service-name", service)
                    .setProperty("service-port", String.valueOf(port))
                    .setProperty("resolve-not-ready-addresses", "true");
        }
    }
}
