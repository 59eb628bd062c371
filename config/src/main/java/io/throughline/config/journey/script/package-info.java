/** Journeys as they are written down: YAML that a non-programmer can read, checked as a whole when it is read. */
@NullMarked
package io.throughline.config.journey.script;

import org.jspecify.annotations.NullMarked;
