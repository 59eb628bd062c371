package io.throughline.hub.mood;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How we know a mood. Never computed for staff, never from voice or camera. */
public enum MoodSource {
    /** The customer said so. */
    @JsonProperty("said")
    SAID,
    /** A colleague noted it. */
    @JsonProperty("noted")
    NOTED,
    /** Estimated from text or events. */
    @JsonProperty("estimated")
    ESTIMATED
}
