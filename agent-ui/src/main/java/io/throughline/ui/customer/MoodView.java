package io.throughline.ui.customer;

import io.throughline.hub.mood.Face;
import io.throughline.hub.mood.MoodSource;
import io.throughline.hub.mood.Moods.Mood;
import java.time.Instant;
import java.util.Optional;

/** A mood as the contract has it. */
public record MoodView(Face face, MoodSource source, Instant at, Optional<String> by) {
    /** Of this mood. */
    public static MoodView of(Mood mood) {
        return new MoodView(
                mood.face(), mood.source(), mood.at(), Optional.of(mood.by()).filter(by -> !by.isEmpty()));
    }
}
