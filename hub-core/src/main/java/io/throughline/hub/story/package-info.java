/** The kernel of a customer's story: events, slices of state folded from them, and decisions over that state. */
@NullMarked
package io.throughline.hub.story;

import org.jspecify.annotations.NullMarked;
