/** The typed event bus: an address is a constant topic, and only here does anybody touch Vert.x's bus. */
@NullMarked
package io.throughline.hub.bus;

import org.jspecify.annotations.NullMarked;
