package io.throughline.hub.journal;

/**
 * Under which words a stream is found.
 *
 * @param title what a hit shows, for example the customer's name
 * @param words everything it can be found by, separated by blanks
 */
public record SearchCard(String title, String words) {}
