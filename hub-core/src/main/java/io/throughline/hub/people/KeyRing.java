package io.throughline.hub.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;

/**
 * Says whose key a secret is, without asking the store for every request. A revoked key is refused by every node after
 * {@link #MEMORY} at the latest.
 */
public final class KeyRing {
    /** How long an answer of the store is remembered. */
    public static final Duration MEMORY = Duration.ofSeconds(5);

    private static final int MOST = 10_000;

    private final ApiKeys keys;
    private final Cache<String, Optional<ApiKey>> remembered;

    /** Asks these keys. */
    public KeyRing(ApiKeys keys) {
        this(keys, Ticker.systemTicker());
    }

    KeyRing(ApiKeys keys, Ticker ticker) {
        this.keys = keys;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(MEMORY)
                .ticker(ticker)
                .build();
    }

    /** Holds the key that may be used now with this secret, if there is one. */
    public Future<Optional<ApiKey>> holderOf(ApiSecret secret) {
        String hash = secret.hash();
        Optional<ApiKey> known = remembered.getIfPresent(hash);
        return known == null ? ask(hash) : Future.succeededFuture(known);
    }

    private Future<Optional<ApiKey>> ask(String hash) {
        return keys.find(hash)
                .map(found -> found.filter(ApiKey::isValid))
                .onSuccess(found -> remembered.put(hash, found));
    }

    /** Reads {@code Authorization: Bearer <secret>}; empty when it is something else. */
    public static Optional<ApiSecret> bearer(String authorization) {
        boolean bearer = authorization.regionMatches(true, 0, "Bearer ", 0, 7);
        return Optional.of(authorization)
                .filter(header -> bearer)
                .map(header -> header.substring(7).strip())
                .filter(value -> !value.isEmpty())
                .map(ApiSecret::new);
    }
}
