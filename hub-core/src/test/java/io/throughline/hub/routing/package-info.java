@NullMarked
package io.throughline.hub.routing;

import org.jspecify.annotations.NullMarked;
