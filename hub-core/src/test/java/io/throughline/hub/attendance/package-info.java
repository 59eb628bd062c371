@NullMarked
package io.throughline.hub.attendance;

import org.jspecify.annotations.NullMarked;
