package io.throughline.channel.phone.ari;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A channel: one telephone's part in a call.
 *
 * @param args with which it is in a Stasis application, the application's name first; empty when it is in none
 * @param call of which of the hub's calls it is a leg, where the hub had it called
 * @param agent whose telephone it is, where the hub had it called
 */
record AriChannel(
        String id, String state, String number, Instant created, List<String> args, String call, String agent) {
    AriChannel {
        args = List.copyOf(args);
    }

    static AriChannel of(JsonObject json) {
        JsonObject caller = json.getJsonObject("caller", new JsonObject());
        JsonObject dialplan = json.getJsonObject("dialplan", new JsonObject());
        JsonObject variables = json.getJsonObject("channelvars", new JsonObject());
        boolean stasis = dialplan.getString("app_name", "").equals("Stasis");
        return new AriChannel(
                json.getString("id", ""),
                json.getString("state", ""),
                caller.getString("number", ""),
                AriEvent.time(json.getString("creationtime", "")).orElse(Instant.EPOCH),
                stasis ? Arrays.asList(dialplan.getString("app_data", "").split(",")) : List.of(),
                variables.getString("HUB_CALL", ""),
                variables.getString("HUB_AGENT", ""));
    }

    boolean isUp() {
        return state.equals("Up");
    }

    /** Whether it is a caller who was given to this application. */
    boolean isInbound(String app) {
        return args.size() > 2 && args.get(0).equals(app) && args.get(1).equals("inbound");
    }

    /** Whether it is a customer whom the hub called. */
    boolean isCalled() {
        return id.startsWith(Call.OUT);
    }

    /** Whether it is a leg that the hub had called. */
    boolean isLeg() {
        return !call.isEmpty();
    }
}
