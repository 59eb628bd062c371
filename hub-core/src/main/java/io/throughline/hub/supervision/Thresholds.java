package io.throughline.hub.supervision;

import java.time.Duration;

/**
 * When something needs somebody.
 *
 * @param waiting so long in a queue is an alert; past the queue's target it is a warning
 * @param talking so long in one conversation
 * @param holding so long on hold
 * @param wrappingUp so long finishing the work
 * @param confirming so long with a contact that was handed over without confirming to have read its story
 */
public record Thresholds(
        Duration waiting, Duration talking, Duration holding, Duration wrappingUp, Duration confirming) {
    /** Three minutes to wait, ten to talk, two on hold, three to wrap up, two to read what a colleague wrote. */
    public static final Thresholds USUAL = new Thresholds(
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofMinutes(2));
}
