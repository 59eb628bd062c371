package io.throughline.channel.phone.ari;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What Asterisk tells over its websocket, as far as it matters here.
 *
 * @param channel whom it is about; absent for what concerns no channel
 * @param args of {@code StasisStart}: what the dialplan, or whoever had the channel called, says it is
 * @param cause by ITU-T Q.850; 0 when it is not told
 * @param soft whether a hang-up was asked for by an application, not by the party
 * @param digit the key that was pressed, or empty
 * @param progress of a transfer by the keys of a telephone: how far it is; empty when it has only been asked for
 */
record AriEvent(
        String type,
        Instant at,
        Optional<AriChannel> channel,
        List<String> args,
        int cause,
        boolean soft,
        String digit,
        String progress) {
    private static final String CHANNEL = "channel:";
    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]XX");

    AriEvent {
        args = List.copyOf(args);
    }

    static AriEvent of(JsonObject json) {
        return new AriEvent(
                json.getString("type", ""),
                time(json.getString("timestamp", "")).orElse(Instant.EPOCH),
                Optional.ofNullable(json.getJsonObject("channel", json.getJsonObject("peer")))
                        .or(() -> Optional.ofNullable(json.getJsonObject("referred_by"))
                                .map(by -> by.getJsonObject("source_channel")))
                        .or(() -> hearer(json.getJsonObject("playback", new JsonObject())))
                        .map(AriChannel::of),
                json.getJsonArray("args", new JsonArray()).stream()
                        .map(String::valueOf)
                        .toList(),
                json.getInteger("cause", 0),
                json.getBoolean("soft", false),
                json.getString("digit", ""),
                json.getString("state", ""));
    }

    /** Of the channel to which something is played, only the id is told. */
    private static Optional<JsonObject> hearer(JsonObject playback) {
        String target = playback.getString("target_uri", "");
        return target.startsWith(CHANNEL)
                ? Optional.of(new JsonObject().put("id", target.substring(CHANNEL.length())))
                : Optional.empty();
    }

    /** A moment as Asterisk writes it: {@code 2026-11-22T07:32:08.123+0000}. */
    static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, TIMES).toInstant());
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    /** What kind of channel begins here; empty when it is not ours. */
    String kind() {
        return args.isEmpty() ? "" : args.get(0);
    }

    String arg(int number) {
        return number < args.size() ? args.get(number) : "";
    }
}
