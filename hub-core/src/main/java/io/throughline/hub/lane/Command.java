package io.throughline.hub.lane;

import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;

/** Something that is to be decided over one customer's context. */
public record Command(Who who, Decision decision, Occasion occasion) {}
