package io.throughline.config.faults;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the load knows by itself: every answer by class, what was acknowledged, and what must never be seen. */
final class Ledger {
    private static final int TOLD = 5;

    private final Map<String, AtomicLong> counts = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicLong> broken = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<String> stories = new ConcurrentLinkedQueue<>();

    /** Acknowledged deliveries: the token inside each event, and the answer. */
    final Map<String, JsonObject> acknowledged = new ConcurrentHashMap<>();

    /** Tokens of deliveries that never got an answer that says how they ended. */
    final Map<String, Boolean> unknown = new ConcurrentHashMap<>();

    /** Acknowledged handoffs by id, and returns by number. */
    final Map<String, String> handoffs = new ConcurrentHashMap<>();

    final Map<String, String> returns = new ConcurrentHashMap<>();

    private final AtomicLong longestMillis = new AtomicLong();

    void count(String what) {
        counts.computeIfAbsent(what, first -> new AtomicLong()).incrementAndGet();
    }

    /** Something that a promise excludes was seen. */
    void broken(String promise, String story) {
        broken.computeIfAbsent(promise, first -> new AtomicLong()).incrementAndGet();
        if (broken.get(promise).get() <= TOLD) {
            stories.add(promise + ": " + story);
        }
    }

    /** How long somebody who tries until it works had to try. */
    void worked(long millis) {
        longestMillis.accumulateAndGet(millis, Math::max);
    }

    /** The longest such time since it was asked last. */
    long longestMillis() {
        return longestMillis.getAndSet(0);
    }

    Map<String, Long> counts() {
        return values(counts);
    }

    Map<String, Long> broken() {
        return values(broken);
    }

    List<String> stories() {
        return List.copyOf(stories);
    }

    private static Map<String, Long> values(Map<String, AtomicLong> counters) {
        Map<String, Long> values = new TreeMap<>();
        counters.forEach((name, counter) -> values.put(name, counter.get()));
        return values;
    }
}
