@NullMarked
package io.throughline.hub.pin;

import org.jspecify.annotations.NullMarked;
