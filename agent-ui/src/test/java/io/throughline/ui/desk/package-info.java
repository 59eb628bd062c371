@NullMarked
package io.throughline.ui.desk;

import org.jspecify.annotations.NullMarked;
