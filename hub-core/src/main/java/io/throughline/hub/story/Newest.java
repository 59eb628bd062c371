package io.throughline.hub.story;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that were put in last, so many of them. What is put in will be asked for once, soon; a cache that keeps what
 * is asked for often throws just that away. May be used from any thread.
 */
final class Newest<K, V> {
    private final int most;
    private final Map<K, V> values = new LinkedHashMap<>();

    Newest(int most) {
        this.most = most;
    }

    synchronized void put(K key, V value) {
        values.put(key, value);
        if (values.size() > most) {
            values.remove(values.keySet().iterator().next());
        }
    }

    synchronized @Nullable V get(K key) {
        return values.get(key);
    }
}
