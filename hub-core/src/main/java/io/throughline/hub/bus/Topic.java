package io.throughline.hub.bus;

/**
 * An address on the cluster's event bus and the type of what is said there.
 *
 * @param type a record that {@link io.throughline.hub.story.StoryJson} can write and read
 */
public record Topic<T>(String address, Class<T> type) {}
