/** The journal: the only truth of the hub. An event counts when its transaction has committed. */
@NullMarked
package io.throughline.hub.journal;

import org.jspecify.annotations.NullMarked;
