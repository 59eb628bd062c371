package io.throughline.channel.planted;

import io.throughline.config.settings.Settings;

/** A channel that knows the settings. */
public record PlantedChannel(Settings settings) {}
