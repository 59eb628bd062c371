@NullMarked
package io.throughline.hub.handoff;

import org.jspecify.annotations.NullMarked;
