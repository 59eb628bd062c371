package io.throughline.config.journey.script;

import io.throughline.hub.yaml.Spans;
import java.time.Duration;
import java.util.Optional;

/**
 * When a step happens.
 *
 * @param span from the start, or from the step before; negative for what happened before the story begins
 * @param fromBefore whether it counts from the step before
 */
public record When(Duration span, boolean fromBefore) {
    /** As soon as the step before is done. */
    public static final When NEXT = new When(Duration.ZERO, true);

    /** Reads {@code 15m}, {@code +3m} or {@code -6d}. */
    static Optional<When> parse(String text) {
        char sign = text.isEmpty() ? ' ' : text.charAt(0);
        return switch (sign) {
            case '+' -> Spans.parse(text.substring(1)).map(span -> new When(span, true));
            case '-' -> Spans.parse(text.substring(1)).map(span -> new When(span.negated(), false));
            default -> Spans.parse(text).map(span -> new When(span, false));
        };
    }

    /** The moment in the story, counted from its start. */
    public Duration after(Duration before) {
        return fromBefore ? before.plus(span) : span;
    }
}
