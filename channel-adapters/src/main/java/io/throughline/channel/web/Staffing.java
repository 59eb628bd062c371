package io.throughline.channel.web;

/** Whether anybody is there to answer on the web. */
public interface Staffing {
    /** Whether somebody takes new conversations now. */
    boolean staffed();

    /** Calls whenever that may have changed, on any thread. */
    void follow(Runnable changed);
}
