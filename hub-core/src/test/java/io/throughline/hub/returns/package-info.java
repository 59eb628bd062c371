@NullMarked
package io.throughline.hub.returns;

import org.jspecify.annotations.NullMarked;
