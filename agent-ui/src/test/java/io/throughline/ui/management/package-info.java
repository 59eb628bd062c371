@NullMarked
package io.throughline.ui.management;

import org.jspecify.annotations.NullMarked;
