/** Routing: who is asked to take which waiting contact. */
@NullMarked
package io.throughline.hub.routing;

import org.jspecify.annotations.NullMarked;
