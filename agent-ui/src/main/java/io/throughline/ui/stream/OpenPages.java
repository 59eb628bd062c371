package io.throughline.ui.stream;

import java.util.HashMap;
import java.util.Map;

/** Counts open pages, so that nobody opens more than a node can serve. May be used from any thread. */
final class OpenPages {
    private final int perSession;
    private final int most;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    OpenPages(int perSession, int most) {
        this.perSession = perSession;
        this.most = most;
    }

    /** Whether there was room for one more. */
    synchronized boolean take(String session) {
        int before = taken.getOrDefault(session, 0);
        if (before >= perSession || all >= most) {
            return false;
        }
        taken.put(session, before + 1);
        all++;
        return true;
    }

    /** One less. */
    synchronized void free(String session) {
        taken.computeIfPresent(session, (key, count) -> count == 1 ? null : count - 1);
        all--;
    }

    /** How many there are. */
    synchronized int all() {
        return all;
    }
}
