package io.throughline.hub.supervision;

import io.throughline.hub.mood.Face;
import java.time.Instant;

/** A mood that became known. */
record Told(Subject subject, Face face, String by, Instant at) {}
