@NullMarked
package io.throughline.channel.intake;

import org.jspecify.annotations.NullMarked;
