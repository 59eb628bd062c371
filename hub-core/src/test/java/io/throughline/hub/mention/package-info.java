@NullMarked
package io.throughline.hub.mention;

import org.jspecify.annotations.NullMarked;
