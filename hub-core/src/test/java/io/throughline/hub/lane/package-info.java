@NullMarked
package io.throughline.hub.lane;

import org.jspecify.annotations.NullMarked;
