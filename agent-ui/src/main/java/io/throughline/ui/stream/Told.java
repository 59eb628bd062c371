package io.throughline.ui.stream;

import io.vertx.core.buffer.Buffer;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A message at its place, encoded once per language however many read it. */
final class Told {
    private final Place place;
    private final Message message;
    private final Map<Locale, Buffer> frames = new ConcurrentHashMap<>();

    Told(Place place, Message message) {
        this.place = place;
        this.message = message;
    }

    Place place() {
        return place;
    }

    Message message() {
        return message;
    }

    boolean isFor(Set<String> addresses) {
        return !Collections.disjoint(message.addresses(), addresses);
    }

    Buffer frame(Locale language) {
        return frames.computeIfAbsent(language, wanted -> Frame.of(place, message, wanted));
    }
}
