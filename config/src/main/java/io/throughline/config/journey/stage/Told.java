package io.throughline.config.journey.stage;

import java.util.Optional;

/**
 * What happened in one step, for the reader.
 *
 * @param channel where it happened: {@code phone}, {@code web}, {@code store}, {@code mail}, or blank
 * @param actor the name of who did it
 * @param face how the customer shows herself in it
 */
public record Told(String channel, String actor, Optional<Face> face, String sentence) {}
