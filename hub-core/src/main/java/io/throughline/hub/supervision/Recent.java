package io.throughline.hub.supervision;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Things of the last days, oldest first; what is too old, or too much, is dropped. For one thread at a time. */
final class Recent<T> {
    private final Deque<T> things = new ArrayDeque<>();
    private final Function<T, Instant> when;
    private final int most;

    Recent(Function<T, Instant> when, int most) {
        this.when = when;
        this.most = most;
    }

    void add(T thing) {
        things.addLast(thing);
        if (things.size() > most) {
            things.removeFirst();
        }
    }

    void dropBefore(Instant oldest) {
        while (!things.isEmpty() && when.apply(things.getFirst()).isBefore(oldest)) {
            things.removeFirst();
        }
    }

    List<T> since(Instant from) {
        return things.stream()
                .filter(thing -> !when.apply(thing).isBefore(from))
                .toList();
    }

    int size() {
        return things.size();
    }
}
