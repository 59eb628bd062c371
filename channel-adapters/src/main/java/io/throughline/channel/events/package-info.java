/** CloudEvents from any system: {@code POST /events}. */
@NullMarked
package io.throughline.channel.events;

import org.jspecify.annotations.NullMarked;
