@NullMarked
package io.throughline.channel.events;

import org.jspecify.annotations.NullMarked;
