/** Entries of the timeline that colleagues keep on top of the story. */
@NullMarked
package io.throughline.hub.pin;

import org.jspecify.annotations.NullMarked;
