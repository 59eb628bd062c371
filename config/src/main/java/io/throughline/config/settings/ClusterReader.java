package io.throughline.config.settings;

import static io.throughline.config.settings.Setting.HUB_CLUSTER_DISCOVERY;
import static io.throughline.config.settings.Setting.HUB_CLUSTER_HOST;
import static io.throughline.config.settings.Setting.HUB_CLUSTER_MEMBERS;
import static io.throughline.config.settings.Setting.HUB_CLUSTER_OUTBOUND_PORTS;
import static io.throughline.config.settings.Setting.HUB_CLUSTER_PORT;
import static io.throughline.config.settings.Setting.HUB_CLUSTER_PUBLIC_ADDRESS;
import static io.throughline.config.settings.Setting.HUB_CLUSTER_PUBLIC_BUS_ADDRESS;
import static io.throughline.config.settings.Setting.HUB_CLUSTER_SERVICE;
import static io.throughline.config.settings.Setting.HUB_CLUSTER_SIZE;

import io.throughline.config.settings.ClusterSettings.Discovery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads how a node finds the others. */
final class ClusterReader {
    private static final String PLACE = "[A-Za-z0-9._-]+:\\d{1,5}";
    private static final int MOST_NODES = 100;

    private final Values values;
    private final Texts texts;

    ClusterReader(Values values, Texts texts) {
        this.values = values;
        this.texts = texts;
    }

    ClusterSettings read() {
        List<String> members = members();
        return new ClusterSettings(
                texts.host(HUB_CLUSTER_HOST),
                texts.port(HUB_CLUSTER_PORT),
                discovery(),
                members,
                service(),
                size(members),
                place(HUB_CLUSTER_PUBLIC_ADDRESS),
                place(HUB_CLUSTER_PUBLIC_BUS_ADDRESS),
                outboundPorts());
    }

    private Discovery discovery() {
        String word = texts.text(HUB_CLUSTER_DISCOVERY);
        Optional<Discovery> known = Arrays.stream(Discovery.values())
                .filter(each -> word(each).equals(word))
                .findFirst();
        if (known.isEmpty()) {
            String all =
                    Arrays.stream(Discovery.values()).map(ClusterReader::word).collect(Collectors.joining(", "));
            values.wrong(HUB_CLUSTER_DISCOVERY, "must be one of " + all + ", not '" + word + "'");
        }
        return known.orElse(Discovery.LIST);
    }

    private static String word(Discovery discovery) {
        return discovery.name().toLowerCase(Locale.ROOT);
    }

    private List<String> members() {
        List<String> members = texts.words(HUB_CLUSTER_MEMBERS);
        members.stream()
                .filter(member -> !member.matches(PLACE))
                .forEach(member -> values.wrong(HUB_CLUSTER_MEMBERS, "must be host:port, not '" + member + "'"));
        return members;
    }

    private Optional<String> service() {
        Optional<String> service = values.text(HUB_CLUSTER_SERVICE);
        boolean list = texts.text(HUB_CLUSTER_DISCOVERY).equals(word(Discovery.LIST));
        if (service.isEmpty() && !list) {
            values.wrong(HUB_CLUSTER_SERVICE, "must name what to look for, unless nodes are found by list");
        }
        return service;
    }

    private int size(List<String> members) {
        return values.text(HUB_CLUSTER_SIZE).isEmpty()
                ? Math.max(1, members.size())
                : texts.number(HUB_CLUSTER_SIZE, 1, MOST_NODES);
    }

    private Optional<String> place(Setting setting) {
        Optional<String> place = values.text(setting);
        if (place.isPresent() && !place.get().matches(PLACE)) {
            values.wrong(setting, "must be host:port, not '" + place.get() + "'");
        }
        return place;
    }

    private Optional<String> outboundPorts() {
        Optional<String> ports = values.text(HUB_CLUSTER_OUTBOUND_PORTS);
        if (ports.isPresent() && !ports.get().matches("\\d{1,5}(-\\d{1,5})?")) {
            values.wrong(HUB_CLUSTER_OUTBOUND_PORTS, "must look like 33000-33099, not '" + ports.get() + "'");
        }
        return ports;
    }
}
