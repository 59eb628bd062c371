/** Brings back what was kept for later. */
@NullMarked
package io.throughline.hub.recalling;

import org.jspecify.annotations.NullMarked;
