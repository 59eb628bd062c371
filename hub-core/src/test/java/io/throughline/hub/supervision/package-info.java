@NullMarked
package io.throughline.hub.supervision;

import org.jspecify.annotations.NullMarked;
