package io.throughline.config.journey.check;

import io.throughline.config.journey.stage.Player;
import io.throughline.config.journey.stage.Scene;
import io.throughline.config.journey.stage.Story;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that must be true.
 *
 * @param line where the script says so
 * @param claim what must be true, in words
 */
public record Check(int line, String claim, Test test) {
    /** Looks whether it is true. */
    @FunctionalInterface
    public interface Test {
        /** What there is instead; empty when it is true. */
        Future<Optional<String>> look(Scene scene, Player player, Story story);
    }

    static Check ofStory(int line, String claim, Function<Story, Optional<String>> instead) {
        return new Check(line, claim, (scene, player, story) -> Future.succeededFuture(instead.apply(story)));
    }

    static Check ofNumber(int line, String claim, long expected, Function<Story, Number> actual) {
        return ofStory(line, claim, story -> {
            long found = actual.apply(story).longValue();
            return found == expected ? Optional.empty() : Optional.of("there are " + found);
        });
    }
}
