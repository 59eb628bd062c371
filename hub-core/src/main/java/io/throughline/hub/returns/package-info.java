/** Goods that come back, at any branch, of a purchase at any branch or on the web. */
@NullMarked
package io.throughline.hub.returns;

import org.jspecify.annotations.NullMarked;
