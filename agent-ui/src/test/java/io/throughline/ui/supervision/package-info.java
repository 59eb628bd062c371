@NullMarked
package io.throughline.ui.supervision;

import org.jspecify.annotations.NullMarked;
