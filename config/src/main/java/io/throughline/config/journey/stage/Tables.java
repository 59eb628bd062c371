package io.throughline.config.journey.stage;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps with a limit, which forget the oldest. */
final class Tables {
    private Tables() {}

    static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
