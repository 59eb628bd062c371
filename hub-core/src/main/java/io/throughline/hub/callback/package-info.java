/** Calling a customer: back instead of letting her wait, or because an agent has something to tell. */
@NullMarked
package io.throughline.hub.callback;

import org.jspecify.annotations.NullMarked;
