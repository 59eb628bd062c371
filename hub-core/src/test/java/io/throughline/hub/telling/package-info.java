@NullMarked
package io.throughline.hub.telling;

import org.jspecify.annotations.NullMarked;
