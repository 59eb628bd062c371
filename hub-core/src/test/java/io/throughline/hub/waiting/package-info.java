@NullMarked
package io.throughline.hub.waiting;

import org.jspecify.annotations.NullMarked;
