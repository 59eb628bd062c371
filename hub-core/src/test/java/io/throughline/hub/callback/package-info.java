@NullMarked
package io.throughline.hub.callback;

import org.jspecify.annotations.NullMarked;
