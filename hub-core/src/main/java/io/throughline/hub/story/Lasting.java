package io.throughline.hub.story;

/**
 * A piece of a slice that stays the very same object while others around it change. How it looks when written is kept
 * with its slice, so that an event costs as much as what it changes. For immutable records of some size, of which a
 * slice has many.
 */
public interface Lasting {}
