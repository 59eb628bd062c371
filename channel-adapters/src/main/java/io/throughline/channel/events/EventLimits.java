package io.throughline.channel.events;

/**
 * What is too much for {@code POST /events}.
 *
 * @param eventBytes of one event
 * @param batchBytes of one batch
 * @param batchEvents events in one batch
 * @param perSecond events per second and API key, on average
 * @param burst events that an API key may save up
 */
public record EventLimits(int eventBytes, int batchBytes, int batchEvents, double perSecond, double burst) {
    /** Unless told otherwise. */
    public static final EventLimits USUAL = new EventLimits(64 * 1024, 1024 * 1024, 1_000, 50_000, 100_000);
}
