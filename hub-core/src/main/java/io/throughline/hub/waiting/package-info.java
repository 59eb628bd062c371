/** Waiting: how many are ahead of whom, for how long, and whether anybody will come. */
@NullMarked
package io.throughline.hub.waiting;

import org.jspecify.annotations.NullMarked;
