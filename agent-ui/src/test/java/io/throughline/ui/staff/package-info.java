@NullMarked
package io.throughline.ui.staff;

import org.jspecify.annotations.NullMarked;
