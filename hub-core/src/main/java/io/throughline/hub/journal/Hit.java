package io.throughline.hub.journal;

/** A stream that a search found, with the title of its {@link SearchCard}. */
public record Hit(StreamId stream, String title) {}
