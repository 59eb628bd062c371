@NullMarked
package io.throughline.ui.live;

import org.jspecify.annotations.NullMarked;
