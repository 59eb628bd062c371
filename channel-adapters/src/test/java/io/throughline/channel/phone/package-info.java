@NullMarked
package io.throughline.channel.phone;

import org.jspecify.annotations.NullMarked;
