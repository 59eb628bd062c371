package io.throughline.hub.supervision;

import java.time.Instant;

/** Something known was asked again. */
record Asked(Subject subject, String topic, String question, String by, Instant at) {}
