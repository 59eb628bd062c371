@NullMarked
package io.throughline.ui.routing;

import org.jspecify.annotations.NullMarked;
