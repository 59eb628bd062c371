package io.throughline.hub.people;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keys that are forgotten when the process ends: for tests and trials. May be used from any thread. */
public final class MemoryApiKeys implements ApiKeys {
    private final Map<String, ApiKey> keys = new LinkedHashMap<>();

    @Override
    public synchronized Future<Boolean> add(ApiKey key, String secretHash) {
        boolean known = keys.values().stream().anyMatch(each -> each.id().equals(key.id()));
        return Future.succeededFuture(!known && keys.putIfAbsent(secretHash, key) == null);
    }

    @Override
    public synchronized Future<Optional<ApiKey>> find(String secretHash) {
        return Future.succeededFuture(Optional.ofNullable(keys.get(secretHash)));
    }

    @Override
    public synchronized Future<List<ApiKey>> newest() {
        return Future.succeededFuture(keys.values().stream()
                .sorted(Comparator.comparing(ApiKey::createdAt).reversed().thenComparing(ApiKey::id))
                .limit(MOST)
                .toList());
    }

    @Override
    public synchronized Future<Boolean> revoke(UUID id, Instant at) {
        boolean known = keys.values().stream().anyMatch(key -> key.id().equals(id));
        keys.replaceAll((hash, key) -> key.id().equals(id) ? key.revoked(at) : key);
        return Future.succeededFuture(known);
    }
}
