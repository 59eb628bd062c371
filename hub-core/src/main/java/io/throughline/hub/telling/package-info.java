/** Telling: what happened, as sentences people read, in Dutch and English. */
@NullMarked
package io.throughline.hub.telling;

import org.jspecify.annotations.NullMarked;
