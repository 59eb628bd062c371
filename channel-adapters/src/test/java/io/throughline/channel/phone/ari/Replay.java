package io.throughline.channel.phone.ari;

import io.throughline.channel.phone.ari.Hearing.Heard;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Plays a recording to the hub's ear, as if the hub had given the orders that were recorded. Events that fall into the gap
 * are not heard; at its end the hub looks at what there is.
 */
final class Replay {
    static final Pbx PBX = new Pbx(
            "main",
            URI.create("http://127.0.0.1/ari"),
            "hub",
            "",
            "hub",
            Optional.empty(),
            "PJSIP/{agent}",
            Map.of(),
            Duration.ofSeconds(20),
            Announcing.NOTHING,
            Optional.empty());

    private final Recording recording;
    private final Hearing hearing = new Hearing(PBX);
    private final Map<String, Map<String, String>> legs;
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final Map<String, JsonObject> channels = new LinkedHashMap<>();
    private final Map<String, JsonObject> bridges = new HashMap<>();
    private final List<String> askedAlready = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private int line;

    /** What the hub was told, and by which line; negative for what the look at the end of the gap brought. */
    record Told(int line, String call, String what) {}

    private Replay(Recording recording) {
        this.recording = recording;
        this.legs = recording.legs();
    }

    static Replay of(Recording recording, IntPredicate gap) {
        Replay replay = new Replay(recording);
        List<JsonObject> lines = recording.lines();
        for (int i = 0; i < lines.size(); i++) {
            replay.line = i;
            boolean heard = !gap.test(i);
            if (heard && i > 0 && gap.test(i - 1)) {
                replay.line = -1;
                replay.look();
                replay.line = i;
            }
            replay.play(lines.get(i), heard);
        }
        return replay;
    }

    List<Told> told() {
        return told;
    }

    List<String> story() {
        return told.stream().map(Told::what).toList();
    }

    /** Calls that the hub believes in at the end. */
    List<Call> open() {
        return calls.values().stream().filter(call -> !call.gone()).toList();
    }

    private void play(JsonObject line, boolean heard) {
        if (line.containsKey("event")) {
            JsonObject event = line.getJsonObject("event");
            happen(event);
            if (heard) {
                hear(event);
            }
        } else if (line.getString("k").equals("rest")) {
            order(line);
        } else if (line.getString("note", "").startsWith("kill -9")) {
            channels.clear();
            bridges.clear();
        }
    }

    /** What is true in Asterisk, whether anybody hears it or not. */
    private void happen(JsonObject event) {
        for (String who : List.of("channel", "peer")) {
            Optional.ofNullable(event.getJsonObject(who)).ifPresent(it -> channels.put(it.getString("id"), it));
        }
        Optional.ofNullable(event.getJsonObject("bridge")).ifPresent(it -> bridges.put(it.getString("id"), it));
        String type = event.getString("type");
        if (type.equals("ChannelDestroyed") || type.equals("StasisEnd")) {
            channels.remove(event.getJsonObject("channel").getString("id"));
        }
    }

    private void hear(JsonObject json) {
        AriEvent event = AriEvent.of(json);
        String channel = event.channel().map(AriChannel::id).orElse("");
        ask(channel);
        if (event.type().equals("ChannelHangupRequest") && event.soft() && event.cause() == 32) {
            hangUp(channel); // the order that was recorded after what it brought about
        }
        Optional<Call> call = of(channel);
        if (call.isPresent()) {
            accept(hearing.hear(call.get(), event));
        } else {
            hearing.arrived(event).ifPresent(this::accept);
        }
    }

    private Optional<Call> of(String channel) {
        return calls.values().stream()
                .filter(call ->
                        call.channel().equals(channel) || call.leg(channel).isPresent())
                .findFirst();
    }

    private void accept(Heard heard) {
        calls.put(heard.call().id(), heard.call());
        heard.told().forEach(each -> told.add(new Told(line, heard.call().id(), word(each))));
    }

    private static String word(JsonObject payload) {
        return String.join(
                        " ",
                        payload.getString("event"),
                        payload.getString("agent", ""),
                        payload.getString("digits", ""),
                        payload.getString("by", ""))
                .replaceAll(" +", " ")
                .strip();
    }

    /** The hub knows a leg from before it asks for it. */
    private void ask(String channel) {
        Map<String, String> leg = legs.getOrDefault(channel, Map.of());
        Optional.ofNullable(calls.get(PBX.call(leg.getOrDefault("originator", ""))))
                .filter(call -> call.leg(channel).isEmpty() && !asked(channel))
                .ifPresent(call -> {
                    calls.put(call.id(), call.with(Leg.ringing(channel, agent(leg), channel)));
                    askedAlready.add(channel);
                });
    }

    private boolean asked(String channel) {
        return askedAlready.contains(channel);
    }

    private static String agent(Map<String, String> leg) {
        return leg.getOrDefault("endpoint", "").replace("PJSIP/", "");
    }

    private void order(JsonObject line) {
        String uri = line.getString("uri").replaceAll("\\?.*", "");
        String channel = uri.replaceFirst("^/channels/", "");
        if (line.getString("method").equals("POST") && legs.containsKey(channel)) {
            ask(channel);
            if (line.getInteger("status") == 200) {
                channels.putIfAbsent(channel, line.getJsonObject("response"));
            } else {
                of(channel)
                        .ifPresent(call -> accept(Hearing.unreached(
                                call.without(channel),
                                agent(legs.get(channel)),
                                channel,
                                "unregistered",
                                Instant.EPOCH)));
            }
        } else if (line.getString("method").equals("DELETE")
                && uri.startsWith("/channels/")
                && !channel.contains("/")) {
            hangUp(channel);
        }
    }

    private void hangUp(String channel) {
        of(channel)
                .ifPresent(call -> calls.put(
                        call.id(),
                        call.leg(channel).map(leg -> call.with(leg.hungUp())).orElseGet(call::hungUpByHub)));
    }

    /** The end of the gap. */
    private void look() {
        JsonArray all = new JsonArray();
        channels.values().forEach(channel -> all.add(marked(channel)));
        askedAlready.addAll(channels.keySet());
        JsonArray talks = new JsonArray();
        bridges.values().forEach(talks::add);
        Snapshot snapshot = Snapshot.of(all, talks);
        Resync resync = new Resync(snapshot, Instant.EPOCH);
        snapshot.channels().stream()
                .filter(channel -> recording.apps().stream().anyMatch(channel::isInbound)
                        && !calls.containsKey(PBX.call(channel.id())))
                .forEach(channel ->
                        accept(hearing.arrived(channel, channel.args().get(2), channel.created())));
        List.copyOf(calls.values()).stream()
                .filter(call -> !call.gone())
                .forEach(call -> accept(resync.of(call, Optional.empty())));
    }

    /** With the variables that the hub gives its legs. */
    private JsonObject marked(JsonObject channel) {
        Map<String, String> leg = legs.getOrDefault(channel.getString("id"), Map.of());
        return leg.isEmpty()
                ? channel
                : channel.copy()
                        .put(
                                "channelvars",
                                new JsonObject()
                                        .put("HUB_CALL", PBX.call(leg.get("originator")))
                                        .put("HUB_AGENT", agent(leg)));
    }
}
