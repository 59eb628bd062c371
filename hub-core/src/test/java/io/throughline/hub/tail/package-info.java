@NullMarked
package io.throughline.hub.tail;

import org.jspecify.annotations.NullMarked;
