package io.throughline.hub.mood;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.story.Event;
import java.math.BigDecimal;
import java.util.Optional;

/** What can become known about how a customer feels. */
public sealed interface MoodEvent extends Event {
    /** Her mood became known, or was corrected. */
    record MoodMarked(Face face, MoodSource source, Optional<ContactId> contact) implements MoodEvent {}

    /**
     * She answered when she was asked.
     *
     * @param scale {@code ces} 1-7, {@code csat} 1-5, {@code nps} 0-10 or four faces, 1-4
     * @param score on that scale, high being good; absent when only a face was given
     */
    record FeedbackGiven(
            String scale, Optional<BigDecimal> score, Optional<Face> face, String text, Optional<ContactId> contact)
            implements MoodEvent {}
}
