package io.throughline.hub.problem;

/**
 * One thing wrong in a request.
 *
 * @param pointer JSON pointer into the body, or {@code query/name}, {@code path/name}, {@code header/name}
 * @param detail in words
 */
public record Flaw(String pointer, String detail) {}
