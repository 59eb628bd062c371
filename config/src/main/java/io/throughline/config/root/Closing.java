package io.throughline.config.root;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What has to be ended, when a node stops, so that those on the other side go to another one. */
final class Closing {
    private final List<Runnable> all = new CopyOnWriteArrayList<>();

    void add(Runnable end) {
        all.add(end);
    }

    void endAll() {
        all.forEach(Runnable::run);
    }
}
