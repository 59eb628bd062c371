@NullMarked
package io.throughline.hub.purchase;

import org.jspecify.annotations.NullMarked;
