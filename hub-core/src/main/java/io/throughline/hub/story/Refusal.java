package io.throughline.hub.story;

/**
 * A rule of the business that says no.
 *
 * @param code stable, for programs and translations, for example {@code already-returned}
 * @param sentence for people, carrying the values it is about
 */
public record Refusal(String code, String sentence) {}
