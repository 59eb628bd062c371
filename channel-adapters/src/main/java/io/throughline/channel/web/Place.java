package io.throughline.channel.web;

import io.throughline.hub.waiting.Standing;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A visitor's place in the queue, as she is told. */
final class Place {
    private Place() {}

    /** Null when she does not wait. */
    static @Nullable JsonObject json(Optional<Standing> standing) {
        return standing.map(it -> new JsonObject()
                        .put("position", it.position())
                        .put(
                                "expectedSeconds",
                                it.expected().map(Duration::toSeconds).orElse(null))
                        .put("opensAt", it.opens().map(Instant::toString).orElse(null)))
                .orElse(null);
    }
}
