package io.throughline.hub.handoff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The story so far, as the receiver reads it.
 *
 * @param doNotAsk what is known already, with the answers
 * @param nextStep what should happen next; may be empty
 */
public record Briefing(List<Line> lines, List<KnownAnswer> doNotAsk, String nextStep) {
    /** The longest text of a line. */
    public static final int MAX_TEXT = 1_000;

    private static final int MAX_LINES = 40;

    public Briefing {
        lines = List.copyOf(lines);
        doNotAsk = List.copyOf(doNotAsk);
    }

    /** What a line tells. */
    public enum Kind {
        /** Who she is. */
        @JsonProperty("who")
        WHO,
        /** What happened. */
        @JsonProperty("what")
        WHAT,
        /** What she wants. */
        @JsonProperty("wants")
        WANTS,
        /** What was done or tried. */
        @JsonProperty("done")
        DONE,
        /** What we said we would do. */
        @JsonProperty("promise")
        PROMISE,
        /** How she feels. */
        @JsonProperty("mood")
        MOOD,
        /** Anything else. */
        @JsonProperty("other")
        OTHER
    }

    /**
     * One line.
     *
     * @param event the event it was drafted from; absent for a line that a colleague wrote
     */
    public record Line(Kind kind, String text, Optional<UUID> event) {}

    /** A question that need not be asked, by its id in the topic and its label. */
    public record KnownAnswer(String question, String label, String answer) {}

    /** Whether it is short enough to be read and kept. */
    boolean bounded() {
        return lines.size() <= MAX_LINES
                && nextStep.length() <= MAX_TEXT
                && lines.stream().allMatch(line -> line.text().length() <= MAX_TEXT);
    }
}
