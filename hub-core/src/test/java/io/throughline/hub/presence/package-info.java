@NullMarked
package io.throughline.hub.presence;

import org.jspecify.annotations.NullMarked;
