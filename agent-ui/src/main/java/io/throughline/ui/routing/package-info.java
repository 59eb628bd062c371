/** The plans by which contacts are led, for those who look after them. */
@NullMarked
package io.throughline.ui.routing;

import org.jspecify.annotations.NullMarked;
