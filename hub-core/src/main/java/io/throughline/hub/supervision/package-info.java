/** Supervision: how the floor is doing, in figures that each open the list they count. */
@NullMarked
package io.throughline.hub.supervision;

import org.jspecify.annotations.NullMarked;
