package io.throughline.channel.phone.ari;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What was recorded from a real Asterisk, whole again; see the README beside the files. */
final class Recording {
    private static final DateTimeFormatter TIMES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX").withZone(ZoneOffset.UTC);

    private final Map<String, JsonObject> seen = new HashMap<>();
    private final List<JsonObject> lines = new ArrayList<>();

    private Recording(String text) {
        List<JsonObject> raw = text.lines().map(JsonObject::new).toList();
        JsonObject meta = raw.get(0);
        for (JsonObject line : raw.subList(1, raw.size())) {
            JsonObject whole = (JsonObject) expand(line);
            if (whole.containsKey("event")) {
                JsonObject event = whole.getJsonObject("event");
                meta.getJsonObject("defaults")
                        .forEach(each -> event.getMap().putIfAbsent(each.getKey(), each.getValue()));
                if (event.getValue("timestamp") instanceof Number after) {
                    Instant at = Instant.ofEpochMilli(meta.getLong("t0") + after.longValue());
                    event.put("timestamp", TIMES.format(at));
                }
            }
            lines.add(whole);
        }
    }

    static Recording of(String name) {
        try (InputStream in = Recording.class.getResourceAsStream("/phone/ari/" + name + ".jsonl")) {
            return new Recording(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Object expand(Object value) {
        if (value instanceof JsonArray array) {
            JsonArray result = new JsonArray();
            array.forEach(each -> result.add(expand(each)));
            return result;
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        return object.containsKey("@") ? changed(object) : whole(object);
    }

    private JsonObject changed(JsonObject object) {
        JsonObject result =
                Objects.requireNonNull(seen.get(object.getString("@"))).copy();
        object.fieldNames().stream()
                .filter(key -> !key.equals("@") && !key.equals("-"))
                .forEach(key -> result.put(key, object.getValue(key)));
        object.getJsonArray("-", new JsonArray()).forEach(key -> result.remove((String) key));
        seen.put(object.getString("@"), result.copy());
        return result;
    }

    private JsonObject whole(JsonObject object) {
        JsonObject result = new JsonObject();
        object.fieldNames().forEach(key -> result.put(key, expand(object.getValue(key))));
        boolean channel = result.containsKey("caller") && result.containsKey("dialplan");
        if (result.containsKey("id") && (channel || result.containsKey("bridge_type"))) {
            seen.put(result.getString("id"), result.copy());
        }
        return result;
    }

    List<JsonObject> lines() {
        return lines;
    }

    /** The applications of whoever recorded it; some have one for each node. */
    Set<String> apps() {
        return lines.stream()
                .map(line -> line.getJsonObject("event", new JsonObject()))
                .filter(event -> event.getString("type", "").equals("StasisStart"))
                .map(event -> event.getString("application", ""))
                .collect(Collectors.toSet());
    }

    /** The legs that were called, by their channel: the query with which they were. */
    Map<String, Map<String, String>> legs() {
        Map<String, Map<String, String>> legs = new HashMap<>();
        for (JsonObject line : lines) {
            String uri = line.getString("uri", "");
            if (line.getString("method", "").equals("POST")
                    && uri.startsWith("/channels/")
                    && uri.contains("originator=")) {
                legs.put(uri.substring("/channels/".length(), uri.indexOf('?')), query(uri));
            }
        }
        return legs;
    }

    private static Map<String, String> query(String uri) {
        Map<String, String> query = new HashMap<>();
        for (String each : URI.create(uri.replace("+", "%20").replaceAll("[<>]", ""))
                .getQuery()
                .split("&")) {
            query.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        return query;
    }
}
