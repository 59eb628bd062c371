package io.throughline.ui.planted;

import io.throughline.channel.planted.PlantedChannel;

/** A page that knows a channel. */
public record PlantedPage(PlantedChannel channel) {}
