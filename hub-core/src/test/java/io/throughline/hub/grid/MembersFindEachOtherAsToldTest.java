package io.throughline.hub.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import io.throughline.hub.grid.GridSettings.Place;
import io.throughline.hub.grid.GridSettings.Reached;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembersFindEachOtherAsToldTest {
    private static Config configured(Discovery discovery) {
        return configured("127.0.0.1", discovery, Reached.DIRECTLY);
    }

    private static Config configured(String host, Discovery discovery, Reached reached) {
        return GridConfig.of(new GridSettings("test", host, 5701, discovery, reached, false, 3));
    }

    private static JoinConfig join(Discovery discovery) {
        JoinConfig join = configured(discovery).getNetworkConfig().getJoin();
        assertThat(join.getMulticastConfig().isEnabled()).isFalse();
        assertThat(join.getAutoDetectionConfig().isEnabled()).isFalse();
        return join;
    }

    @Test
    void by_list() {
        JoinConfig join = join(new Discovery.Listed(List.of("10.0.0.1:5701", "10.0.0.2:5701")));

        assertThat(join.getTcpIpConfig().isEnabled()).isTrue();
        assertThat(join.getTcpIpConfig().getMembers()).containsExactly("10.0.0.1:5701", "10.0.0.2:5701");
        assertThat(join.getKubernetesConfig().isEnabled()).isFalse();
    }

    @Test
    void by_a_name_whose_addresses_are_all_nodes() {
        JoinConfig join = join(new Discovery.ByDns("nodes.hub.example"));

        assertThat(join.getTcpIpConfig().isEnabled()).isFalse();
        assertThat(join.getKubernetesConfig().isEnabled()).isTrue();
        assertThat(join.getKubernetesConfig().getProperties())
                .containsEntry("service-dns", "nodes.hub.example")
                .containsEntry("service-port", "5701");
    }

    @Test
    void by_a_name_with_the_port_of_the_others() {
        assertThat(join(new Discovery.ByDns("nodes.hub.example:6001"))
                        .getKubernetesConfig()
                        .getProperties())
                .containsEntry("service-dns", "nodes.hub.example")
                .containsEntry("service-port", "6001");
    }

    @Test
    void by_the_service_of_kubernetes() {
        JoinConfig join = join(new Discovery.ByKubernetes("throughline"));

        assertThat(join.getTcpIpConfig().isEnabled()).isFalse();
        assertThat(join.getKubernetesConfig().getProperties())
                .containsEntry("service-name", "throughline")
                .doesNotContainKey("service-dns");
    }

    @Test
    void a_node_behind_a_proxy_says_where_it_is_reached_and_where_its_connections_come_from() {
        Reached reached =
                new Reached(Optional.of(Place.of("127.0.0.1:6701")), Optional.empty(), Optional.of("33000-33099"));

        Config config = configured("127.0.0.1", new Discovery.Listed(List.of()), reached);

        assertThat(config.getNetworkConfig().getPublicAddress()).isEqualTo("127.0.0.1:6701");
        assertThat(config.getNetworkConfig().getOutboundPortDefinitions()).containsExactly("33000-33099");
    }

    @Test
    void a_majority_of_the_whole_cluster_must_be_together_for_reads_and_writes() {
        Config config = configured(new Discovery.Listed(List.of()));

        assertThat(config.getSplitBrainProtectionConfigs().values())
                .singleElement()
                .satisfies(protection -> {
                    assertThat(protection.getMinimumClusterSize()).isEqualTo(2);
                    assertThat(protection.getProtectOn().name()).isEqualTo("READ_WRITE");
                });
        assertThat(config.getMapConfig(GridConfig.CONTEXTS).getSplitBrainProtectionName())
                .isNotBlank();
    }

    @Test
    void an_address_that_everybody_can_reach_is_refused() {
        assertThatThrownBy(() -> configured("93.184.215.14", new Discovery.Listed(List.of()), Reached.DIRECTLY))
                .isInstanceOf(PublicAddressRefused.class);
    }
}
