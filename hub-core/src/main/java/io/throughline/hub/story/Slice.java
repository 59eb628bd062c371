package io.throughline.hub.story;

import java.util.function.BiFunction;

/**
 * One feature's part of a customer's context.
 *
 * @param name under which it is stored on the grid
 * @param type its state: an immutable record that Jackson can write and read
 * @param empty the state before anything happened
 * @param evolve the state after an event of its own feature; the very same state where the event changes nothing
 */
public record Slice<S>(String name, Class<S> type, S empty, BiFunction<S, Happened, S> evolve) {}
