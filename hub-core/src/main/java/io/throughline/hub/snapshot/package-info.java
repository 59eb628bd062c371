/** Snapshots: contexts as they once were, so that folding need not begin at the first event. */
@NullMarked
package io.throughline.hub.snapshot;

import org.jspecify.annotations.NullMarked;
