/** Handoffs: a contact or case goes to somebody else together with its story, and the receiver confirms it. */
@NullMarked
package io.throughline.hub.handoff;

import org.jspecify.annotations.NullMarked;
