@NullMarked
package io.throughline.channel.json;

import org.jspecify.annotations.NullMarked;
