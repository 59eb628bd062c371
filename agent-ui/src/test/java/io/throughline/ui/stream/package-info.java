@NullMarked
package io.throughline.ui.stream;

import org.jspecify.annotations.NullMarked;
