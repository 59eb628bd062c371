package io.throughline.channel.json;

import io.throughline.hub.problem.Flaw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as it was read: Vert.x JSON objects and arrays, strings, numbers, booleans or null.
 *
 * @param value what was read; null also when it could not be read
 * @param flaws what is wrong with it, pointers relative to the value
 * @param bytes how long it was as text
 */
public record Reading(@Nullable Object value, List<Flaw> flaws, int bytes) {
    public Reading {
        flaws = List.copyOf(flaws);
    }
}
