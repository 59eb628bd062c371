/** The floor: every open contact of everybody, as queues and desks see them, live on each node. */
@NullMarked
package io.throughline.hub.floor;

import org.jspecify.annotations.NullMarked;
