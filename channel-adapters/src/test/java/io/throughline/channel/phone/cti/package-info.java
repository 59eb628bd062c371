@NullMarked
package io.throughline.channel.phone.cti;

import org.jspecify.annotations.NullMarked;
