package io.throughline.hub.queues;

import java.time.Duration;

/** What is promised to who waits: this share of contacts is answered within this time. */
public record ServiceLevel(int percent, Duration within) {}
