/** Open desks: which agents have a page open somewhere, and what follows when one has none any more. */
@NullMarked
package io.throughline.hub.opendesks;

import org.jspecify.annotations.NullMarked;
