@NullMarked
package io.throughline.hub.floor;

import org.jspecify.annotations.NullMarked;
