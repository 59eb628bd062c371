/** The languages the hub speaks, and texts that exist in each of them. */
@NullMarked
package io.throughline.hub.language;

import org.jspecify.annotations.NullMarked;
