package io.throughline.channel.phone.ari;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What there is in Asterisk at one moment.
 *
 * @param bridges the channels in each of the hub's bridges
 */
record Snapshot(List<AriChannel> channels, Map<String, Set<String>> bridges) {
    private static final String OURS = "talk-";

    Snapshot {
        channels = List.copyOf(channels);
        bridges = Map.copyOf(bridges);
    }

    static Future<Snapshot> of(AriRest rest) {
        return rest.list("/channels").compose(channels -> rest.list("/bridges").map(bridges -> of(channels, bridges)));
    }

    static Snapshot of(JsonArray channels, JsonArray bridges) {
        Map<String, Set<String>> members = new HashMap<>();
        objects(bridges)
                .filter(bridge -> bridge.getString("id", "").startsWith(OURS))
                .forEach(bridge -> members.put(bridge.getString("id"), ids(bridge.getJsonArray("channels"))));
        return new Snapshot(objects(channels).map(AriChannel::of).toList(), members);
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    private static Set<String> ids(JsonArray array) {
        Set<String> ids = new HashSet<>();
        array.forEach(id -> ids.add(String.valueOf(id)));
        return ids;
    }

    Optional<AriChannel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    /** The hub's bridge that a channel is in. */
    Optional<String> bridgeOf(String channel) {
        return bridges.entrySet().stream()
                .filter(bridge -> bridge.getValue().contains(channel))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
