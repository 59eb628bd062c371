package io.throughline.config.faults;

/** Somebody in the load, on a thread of their own. */
interface Actor {
    /** Does one thing; called again and again until the run is over. */
    void act();

    /** What is left to do when no more contacts come; called until nothing is left anywhere. */
    default void finish() {}
}
