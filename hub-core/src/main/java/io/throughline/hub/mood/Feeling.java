package io.throughline.hub.mood;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.mood.MoodEvent.FeedbackGiven;
import io.throughline.hub.mood.MoodEvent.MoodMarked;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Learns how a customer feels. */
public final class Feeling {
    private static final int MAX_TEXT = 2_000;

    /** Lowest and highest score of each scale. */
    private static final Map<String, int[]> SCALES = Map.of(
            "ces", new int[] {1, 7}, "csat", new int[] {1, 5}, "nps", new int[] {0, 10}, "faces", new int[] {1, 4});

    private Feeling() {}

    /** A mood as somebody said or noted it. */
    public static Decision mark(Face face, MoodSource source, Optional<ContactId> contact) {
        return (context, occasion) -> Decided.events(new MoodMarked(face, source, contact));
    }

    /** What the customer answered when she was asked. */
    public static Decision feedback(FeedbackGiven given) {
        return (context, occasion) -> {
            int[] range = SCALES.get(given.scale());
            if (range == null) {
                return Decided.refuse("unknown-scale", "'" + given.scale() + "' is no scale: ces, csat, nps or faces.");
            }
            if (given.score().filter(score -> outside(score, range)).isPresent()) {
                return Decided.refuse(
                        "score-range",
                        "A score on " + given.scale() + " is from " + range[0] + " to " + range[1] + ".");
            }
            return given.text().length() > MAX_TEXT
                    ? Decided.refuse("text-length", "A text has at most " + MAX_TEXT + " characters.")
                    : Decided.events(given);
        };
    }

    private static boolean outside(BigDecimal score, int[] range) {
        return score.compareTo(BigDecimal.valueOf(range[0])) < 0 || score.compareTo(BigDecimal.valueOf(range[1])) > 0;
    }
}
