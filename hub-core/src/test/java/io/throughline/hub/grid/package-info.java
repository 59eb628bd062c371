@NullMarked
package io.throughline.hub.grid;

import org.jspecify.annotations.NullMarked;
