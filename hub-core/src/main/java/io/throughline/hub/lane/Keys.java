package io.throughline.hub.lane;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Key;
import io.throughline.hub.story.CustomerId;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Resolves keys to customers. What a key leads to never changes while it leads anywhere, so what was found once is
 * remembered; what was not found is asked again.
 */
final class Keys {
    private static final long MAX_REMEMBERED = 200_000;

    private final Journal journal;
    private final Cache<Key, CustomerId> known =
            Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();

    Keys(Journal journal) {
        this.journal = journal;
    }

    /** Holds the customers whom the keys lead to; keys that lead nowhere are absent. */
    Future<Map<Key, CustomerId>> resolve(Collection<Key> keys) {
        Map<Key, CustomerId> found = new HashMap<>(known.getAllPresent(keys));
        List<Key> missing =
                keys.stream().filter(key -> !found.containsKey(key)).distinct().toList();
        if (missing.isEmpty()) {
            return Future.succeededFuture(found);
        }
        return journal.resolve(missing).map(streams -> {
            streams.forEach((key, stream) -> found.put(key, CustomerId.of(stream)));
            known.putAll(found);
            return found;
        });
    }
}
