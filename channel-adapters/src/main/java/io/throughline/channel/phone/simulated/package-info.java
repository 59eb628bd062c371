/** A telephone exchange in memory, for demonstrations: one plays the caller. */
@NullMarked
package io.throughline.channel.phone.simulated;

import org.jspecify.annotations.NullMarked;
