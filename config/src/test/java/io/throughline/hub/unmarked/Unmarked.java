package io.throughline.hub.unmarked;

import io.throughline.hub.planted.PlantedStory;

/** Lives in a package without marks, and in a circle with the one that knows it. */
public record Unmarked(PlantedStory story) {}
