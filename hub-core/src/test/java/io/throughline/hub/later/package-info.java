@NullMarked
package io.throughline.hub.later;

import org.jspecify.annotations.NullMarked;
