@NullMarked
package io.throughline.hub.reply;

import org.jspecify.annotations.NullMarked;
