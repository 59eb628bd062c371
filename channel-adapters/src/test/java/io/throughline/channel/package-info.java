/** Channels against a hub in memory. */
@NullMarked
package io.throughline.channel;

import org.jspecify.annotations.NullMarked;
