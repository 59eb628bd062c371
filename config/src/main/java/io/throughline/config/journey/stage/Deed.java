package io.throughline.config.journey.stage;

import io.vertx.core.Future;

/** What somebody does in one step. */
@FunctionalInterface
public interface Deed {
    /**
     * Does it over the hub's public interfaces.
     *
     * @param who the word of the person or role who does it
     * @return what happened; fails when the hub refused or something expected did not come in time
     */
    Future<Told> play(Scene scene, String who);
}
