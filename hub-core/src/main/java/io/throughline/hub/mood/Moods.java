package io.throughline.hub.mood;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.mood.MoodEvent.FeedbackGiven;
import io.throughline.hub.mood.MoodEvent.MoodMarked;
import io.throughline.hub.story.Feature;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How a customer felt.
 *
 * @param curve oldest first, the newest {@value #MAX_MOODS}
 */
public record Moods(List<Mood> curve) {
    private static final int MAX_MOODS = 50;

    /** How she felt at a moment. {@code by} is who said or noted it. */
    public record Mood(Face face, MoodSource source, Instant at, String by, Optional<ContactId> contact, UUID event) {}

    /** The slice of the context. */
    public static final Slice<Moods> SLICE = new Slice<>("moods", Moods.class, new Moods(List.of()), Moods::after);

    /** The feature as the kernel knows it. */
    public static final Feature<Moods> FEATURE =
            Feature.of(SLICE, Map.of("mood.marked.v1", MoodMarked.class, "feedback.given.v1", FeedbackGiven.class));

    private Moods after(Happened happened) {
        if (happened.event() instanceof MoodMarked marked) {
            return with(marked.face(), marked.source(), marked.contact(), happened);
        }
        if (happened.event() instanceof FeedbackGiven feedback) {
            return feedback.face()
                    .map(face -> with(face, MoodSource.SAID, feedback.contact(), happened))
                    .orElse(this);
        }
        return this;
    }

    private Moods with(Face face, MoodSource source, Optional<ContactId> contact, Happened happened) {
        Mood mood = new Mood(
                face,
                source,
                happened.at(),
                happened.by().name(),
                contact,
                happened.envelope().id());
        return new Moods(Stream.concat(curve.stream(), Stream.of(mood))
                .skip(Math.max(0, curve.size() + 1 - MAX_MOODS))
                .toList());
    }

    /** How she feels now, as far as we know. */
    public Optional<Mood> now() {
        return curve.isEmpty() ? Optional.empty() : Optional.of(curve.get(curve.size() - 1));
    }
}
