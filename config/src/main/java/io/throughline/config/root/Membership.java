package io.throughline.config.root;

import io.throughline.config.settings.ClusterSettings;
import io.throughline.hub.grid.Discovery;
import io.throughline.hub.grid.GridSettings;
import io.throughline.hub.grid.GridSettings.Place;
import io.throughline.hub.grid.GridSettings.Reached;

/** Says to the grid what the settings say about the cluster. */
final class Membership {
    private static final String CLUSTER = "throughline";

    private Membership() {}

    static GridSettings of(ClusterSettings settings) {
        return new GridSettings(
                CLUSTER,
                settings.host(),
                settings.port(),
                discovery(settings),
                new Reached(
                        settings.publicAddress().map(Place::of),
                        settings.publicBusAddress().map(Place::of),
                        settings.outboundPorts()),
                false,
                settings.size());
    }

    private static Discovery discovery(ClusterSettings settings) {
        String service = settings.service().orElse("");
        return switch (settings.discovery()) {
            case LIST -> new Discovery.Listed(settings.members());
            case DNS -> new Discovery.ByDns(service);
            case KUBERNETES -> new Discovery.ByKubernetes(service);
        };
    }
}
