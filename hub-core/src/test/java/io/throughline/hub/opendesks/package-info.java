@NullMarked
package io.throughline.hub.opendesks;

import org.jspecify.annotations.NullMarked;
