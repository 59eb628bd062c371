/** Contacts that an agent keeps for later: out of her way until a moment, and back by themselves then. */
@NullMarked
package io.throughline.hub.later;

import org.jspecify.annotations.NullMarked;
