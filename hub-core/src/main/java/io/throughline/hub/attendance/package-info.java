/** Who has which contact open right now, and who is writing in it. Said over the bus, kept nowhere. */
@NullMarked
package io.throughline.hub.attendance;

import org.jspecify.annotations.NullMarked;
