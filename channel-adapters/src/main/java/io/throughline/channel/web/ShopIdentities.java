package io.throughline.channel.web;

import io.throughline.channel.json.DataSchema;
import io.throughline.channel.json.Reading;
import io.throughline.channel.json.StrictJson;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleReader;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What the company's own shop says about who is signed in there, sealed with a secret that only shop and hub know.
 *
 * <p>Base64url of {@code {"handles": [{"kind", "value"}], "name"?, "expires": seconds since 1970}}, a dot, and
 * base64url of the HMAC-SHA-256 over {@code "identity\n"} and what stands before the dot.
 */
public final class ShopIdentities {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MAX_LENGTH = 2_000;

    private final DataSchema schema = DataSchema.read("web/identity.json");
    private final Seal seal;
    private final HandleReader reader;
    private final InstantSource clock;

    /** Who somebody is, according to the shop; at least one handle. */
    public record Claim(List<Handle> handles, Optional<String> name) {
        public Claim {
            handles = List.copyOf(handles);
        }
    }

    /** Identities sealed with the secret that the shop shares with the hub. */
    public ShopIdentities(byte[] secret, HandleReader reader, InstantSource clock) {
        this.seal = new Seal(secret, "identity");
        this.reader = reader;
        this.clock = clock;
    }

    /** Vouches for somebody for a while, as a shop does. */
    public String vouch(Claim claim, Duration good) {
        JsonArray handles = new JsonArray();
        claim.handles()
                .forEach(handle -> handles.add(
                        new JsonObject().put("kind", handle.kind().id()).put("value", handle.value())));
        JsonObject said = new JsonObject()
                .put("handles", handles)
                .put("expires", clock.instant().plus(good).getEpochSecond());
        claim.name().ifPresent(name -> said.put("name", name));
        return seal.seal(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(said.encode().getBytes(StandardCharsets.UTF_8)));
    }

    /** What the shop said; empty when it did not say that, not lately, or not in its form. */
    Optional<Claim> read(String identity) {
        return Optional.of(identity)
                .filter(text -> text.length() <= MAX_LENGTH)
                .flatMap(seal::open)
                .flatMap(this::said)
                .filter(this::isOfNow)
                .flatMap(this::claim);
    }

    private Optional<JsonObject> said(String encoded) {
        try {
            Reading reading = StrictJson.read(Base64.getUrlDecoder().decode(encoded));
            boolean good = reading.flaws().isEmpty() && reading.value() instanceof JsonObject;
            return Optional.ofNullable(good ? (JsonObject) reading.value() : null)
                    .filter(json -> schema.flaws(json).isEmpty());
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private boolean isOfNow(JsonObject said) {
        Instant expires = Instant.ofEpochSecond(said.getLong("expires"));
        Instant now = clock.instant();
        return now.isBefore(expires) && expires.isBefore(now.plus(LONGEST));
    }

    private Optional<Claim> claim(JsonObject said) {
        List<Handle> handles = said.getJsonArray("handles").stream()
                .map(JsonObject.class::cast)
                .flatMap(handle -> reader.read(handle.getString("kind") + ":" + handle.getString("value")).stream())
                .toList();
        return handles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim(handles, Optional.ofNullable(said.getString("name"))));
    }
}
