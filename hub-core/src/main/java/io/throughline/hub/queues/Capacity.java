package io.throughline.hub.queues;

/**
 * How much somebody does at a time. A call, a letter: one, and nothing beside it but what {@code interruptible} says.
 *
 * @param chats conversations in writing at a time
 * @param visits visits to a branch at a time
 * @param interruptible whether a call may be offered to somebody who writes with customers
 */
public record Capacity(int chats, int visits, boolean interruptible) {
    /** Three chats, one visit; who writes is not interrupted by a call. */
    public static final Capacity USUAL = new Capacity(3, 1, false);
}
