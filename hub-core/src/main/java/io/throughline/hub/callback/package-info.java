/** Calling a customer back instead of letting her wait. */
@NullMarked
package io.throughline.hub.callback;

import org.jspecify.annotations.NullMarked;
