@NullMarked
package io.throughline.channel.phone.ari;

import org.jspecify.annotations.NullMarked;
