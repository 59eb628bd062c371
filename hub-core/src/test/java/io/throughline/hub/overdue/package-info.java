@NullMarked
package io.throughline.hub.overdue;

import org.jspecify.annotations.NullMarked;
