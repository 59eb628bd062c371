package io.throughline.channel.phone.ari;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * As much of Asterisk's REST interface as the hub uses, in memory. As the real one it tells nothing later, keeps the
 * connection of an application that was replaced open and silent, answers 409 to an id that is there already, and 500
 * without an event for a telephone that is not registered. May be used from any thread.
 */
final class FakeAri implements AutoCloseable {
    private static final DateTimeFormatter TIMES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX").withZone(ZoneOffset.UTC);

    private final Map<String, JsonObject> channels = new LinkedHashMap<>();
    private final Map<String, Set<String>> bridges = new LinkedHashMap<>();
    private final Set<String> music = new HashSet<>();
    private final Map<String, String> told = new HashMap<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Set<String> registered = new HashSet<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private @Nullable ServerWebSocket subscriber;
    private int connections;

    FakeAri(Vertx vertx) throws Exception {
        server = vertx.createHttpServer()
                .webSocketHandler(this::subscribed)
                .requestHandler(this::asked)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    Pbx pbx() {
        return new Pbx(
                "main",
                URI.create("http://127.0.0.1:" + server.actualPort() + "/ari"),
                "hub",
                "secret",
                "hub",
                Optional.empty(),
                "PJSIP/{agent}",
                Map.of(),
                Duration.ofSeconds(20),
                new Announcing(Optional.of(Duration.ofSeconds(5)), "nl", List.of("sound:hello")),
                Optional.empty());
    }

    synchronized void register(String agent) {
        registered.add("PJSIP/" + agent);
    }

    /** Somebody calls; false when nobody listens, and the dialplan goes on. */
    synchronized boolean call(String id, String from, String to) {
        if (subscriber == null) {
            return false;
        }
        JsonObject channel = channel(id, from, "hub,inbound," + to + ",0");
        channels.put(id, channel.put("state", "Ring"));
        tell(
                "StasisStart",
                channel,
                new JsonObject().put("args", new JsonArray().add("inbound").add(to)));
        return true;
    }

    private static JsonObject channel(String id, String from, String stasis) {
        return new JsonObject()
                .put("id", id)
                .put("state", "Down")
                .put("creationtime", TIMES.format(Instant.now()))
                .put("caller", new JsonObject().put("number", from).put("name", ""))
                .put(
                        "dialplan",
                        new JsonObject()
                                .put("app_name", stasis.isEmpty() ? "AppDial2" : "Stasis")
                                .put("app_data", stasis))
                .put("channelvars", new JsonObject());
    }

    /** The agent lifts the receiver. */
    synchronized void lift(String leg) {
        JsonObject channel = channels.get(leg);
        channel.put("state", "Up")
                .put("dialplan", new JsonObject().put("app_name", "Stasis").put("app_data", "hub,agent"));
        tell("StasisStart", channel, new JsonObject().put("args", new JsonArray().add("agent")));
        tell("ChannelStateChange", channel, new JsonObject()); // the order is not fixed
    }

    synchronized void holds(String leg, boolean on) {
        tell(on ? "ChannelHold" : "ChannelUnhold", channels.get(leg), new JsonObject());
    }

    /** The agent presses the transfer key of her telephone. */
    synchronized void refer(String leg) {
        transfer(channels.get(leg), "");
    }

    private void transfer(JsonObject channel, String state) {
        JsonObject event = new JsonObject()
                .put("type", "ChannelTransfer")
                .put("timestamp", TIMES.format(Instant.now()))
                .put("referred_by", new JsonObject().put("source_channel", channel.copy()));
        if (!state.isEmpty()) {
            event.put("state", state);
        }
        ServerWebSocket to = subscriber;
        if (to != null) {
            to.writeTextMessage(event.encode());
        }
    }

    /** A party puts the receiver down, or its telephone says that it is busy. */
    synchronized void gone(String id, int cause) {
        JsonObject channel = channels.get(id);
        tell("ChannelHangupRequest", channel, new JsonObject().put("cause", cause));
        destroy(channel, cause);
    }

    private void destroy(JsonObject channel, int cause) {
        String id = channel.getString("id");
        bridges.values().forEach(members -> members.remove(id));
        channels.remove(id);
        music.remove(id);
        if (channel.getJsonObject("dialplan").getString("app_name").equals("Stasis")) {
            tell("StasisEnd", channel, new JsonObject());
        }
        tell("ChannelDestroyed", channel, new JsonObject().put("cause", cause));
    }

    private void tell(String type, JsonObject channel, JsonObject more) {
        ServerWebSocket to = subscriber;
        if (to != null) {
            JsonObject event = new JsonObject()
                    .put("type", type)
                    .put("timestamp", TIMES.format(Instant.now()))
                    .put("application", "hub")
                    .put("channel", channel.copy());
            to.writeTextMessage(event.mergeIn(more).encode());
        }
    }

    private synchronized void subscribed(ServerWebSocket socket) {
        replace();
        subscriber = socket;
        connections++;
        socket.closeHandler(closed -> {
            synchronized (this) {
                if (subscriber == socket) {
                    subscriber = null;
                }
            }
        });
    }

    private void replace() {
        ServerWebSocket before = subscriber;
        if (before != null) {
            before.writeTextMessage(
                    new JsonObject().put("type", "ApplicationReplaced").encode());
        }
        subscriber = null;
    }

    /** Somebody else connects as the hub, and goes. */
    synchronized void intrude() {
        replace();
    }

    /** The connection breaks; the calls go on. */
    synchronized void cut() {
        ServerWebSocket before = subscriber;
        subscriber = null;
        if (before != null) {
            before.close();
        }
    }

    /** It is killed and starts again: everything is gone, and nobody is told. */
    synchronized void restart() {
        channels.clear();
        bridges.clear();
        music.clear();
        told.clear();
        cut();
    }

    synchronized boolean listened() {
        return subscriber != null;
    }

    /** How often somebody has connected. */
    synchronized int connections() {
        return connections;
    }

    /** The leg that was called for an agent last, if it is there. */
    synchronized Optional<String> legOf(String agent) {
        return channels.values().stream()
                .filter(channel -> channel.getJsonObject("channelvars")
                        .getString("HUB_AGENT", "")
                        .equals(agent))
                .map(channel -> channel.getString("id"))
                .findFirst();
    }

    synchronized boolean together(String one, String other) {
        return bridges.values().stream().anyMatch(members -> members.contains(one) && members.contains(other));
    }

    synchronized boolean hearsMusic(String channel) {
        return music.contains(channel) && bridges.values().stream().noneMatch(members -> members.contains(channel));
    }

    synchronized boolean empty() {
        return channels.isEmpty() && bridges.isEmpty();
    }

    /** What was asked, method and path. */
    List<String> asked() {
        return asked;
    }

    private void asked(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            String path = request.path().replaceFirst("^/ari/", "");
            asked.add(request.method() + " " + path);
            JsonObject json = body.length() == 0 ? new JsonObject() : body.toJsonObject();
            synchronized (this) {
                Object answer = answer(request, path.split("/"), json);
                int status = answer instanceof Integer number ? number : 200;
                request.response().setStatusCode(status).end(answer instanceof Integer ? "" : answer.toString());
            }
        });
    }

    private Object answer(HttpServerRequest request, String[] path, JsonObject body) {
        HttpMethod method = request.method();
        boolean bare = path.length == 1;
        return switch (path[0]) {
            case "channels" -> bare ? all() : channel(request, method, path, body);
            case "playbacks" -> finish(path[1]);
            case "bridges" -> bare ? allBridges() : bridge(request, method, path);
            default -> 200;
        };
    }

    /** What is being told to a caller is over, or was stopped. */
    private synchronized int finish(String playback) {
        String channel = told.remove(playback);
        ServerWebSocket to = subscriber;
        if (channel != null && to != null) {
            JsonObject what = new JsonObject().put("id", playback).put("target_uri", "channel:" + channel);
            to.writeTextMessage(new JsonObject()
                    .put("type", "PlaybackFinished")
                    .put("timestamp", TIMES.format(Instant.now()))
                    .put("playback", what)
                    .encode());
        }
        return channel == null ? 404 : 204;
    }

    /** The sounds of an announcement have been played to their end. */
    synchronized void toldEverything() {
        List.copyOf(told.keySet()).forEach(this::finish);
    }

    /** What callers were told, in order. */
    List<String> said() {
        return said;
    }

    synchronized boolean isTold(String channel) {
        return told.containsValue(channel);
    }

    private JsonArray all() {
        return new JsonArray(channels.values().stream().map(JsonObject::copy).toList());
    }

    private JsonArray allBridges() {
        JsonArray all = new JsonArray();
        bridges.forEach((id, members) ->
                all.add(new JsonObject().put("id", id).put("channels", new JsonArray(List.copyOf(members)))));
        return all;
    }

    private Object channel(HttpServerRequest request, HttpMethod method, String[] path, JsonObject body) {
        String id = path[1];
        if (method == HttpMethod.POST && path.length == 2) {
            return originate(request, id, body);
        }
        JsonObject channel = channels.get(id);
        if (channel == null) {
            return 404;
        }
        if (path.length == 2) {
            tell(
                    "ChannelHangupRequest",
                    channel,
                    new JsonObject().put("cause", 32).put("soft", true));
            destroy(channel, 16);
        } else if (path[2].equals("answer")) {
            tell("ChannelStateChange", channel.put("state", "Up"), new JsonObject());
        } else if (path[2].equals("transfer_progress")) {
            transfer(channel, request.getParam("states"));
        } else if (path[2].equals("play")) {
            told.put(path[3], id);
            said.add(request.getParam("media"));
            music.remove(id); // for good, as in the real one
        } else if (path[2].equals("moh")) {
            if (method == HttpMethod.POST) {
                music.add(id);
            } else {
                music.remove(id);
            }
        }
        return 204;
    }

    private Object originate(HttpServerRequest request, String id, JsonObject body) {
        if (channels.containsKey(id)) {
            return 409;
        }
        if (!registered.contains(request.getParam("endpoint"))) {
            return 500;
        }
        JsonObject channel =
                channel(id, "", "").put("state", "Ringing").put("channelvars", body.getJsonObject("variables"));
        channels.put(id, channel);
        tell("ChannelStateChange", channel, new JsonObject()); // before the answer, as it happens
        return channel;
    }

    private Object bridge(HttpServerRequest request, HttpMethod method, String[] path) {
        Set<String> members = bridges.get(path[1]);
        if (path.length == 2 && method == HttpMethod.POST) {
            bridges.putIfAbsent(path[1], new HashSet<>());
            return members == null ? new JsonObject().put("id", path[1]) : 409;
        }
        if (members == null) {
            return 404;
        }
        if (path.length == 2) {
            bridges.remove(path[1]);
            return 204;
        }
        JsonObject channel = channels.get(request.getParam("channel"));
        if (channel == null) {
            return 400;
        }
        if (!channel.getJsonObject("dialplan").getString("app_name").equals("Stasis")) {
            return 422;
        }
        boolean adding = path[2].equals("addChannel");
        if (adding && told.containsValue(channel.getString("id"))) {
            return 409; // the real one lets it wait until everything has been said
        }
        boolean changed = adding ? members.add(channel.getString("id")) : members.remove(channel.getString("id"));
        return changed || adding ? 204 : 422;
    }

    @Override
    public void close() {
        server.close();
    }
}
