/** What channels tell the hub, in the hub's own words, and the one door through which it enters a story. */
@NullMarked
package io.throughline.channel.intake;

import org.jspecify.annotations.NullMarked;
