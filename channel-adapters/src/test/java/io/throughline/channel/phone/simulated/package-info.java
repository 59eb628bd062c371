@NullMarked
package io.throughline.channel.phone.simulated;

import org.jspecify.annotations.NullMarked;
