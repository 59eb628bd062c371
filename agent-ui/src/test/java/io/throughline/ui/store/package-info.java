@NullMarked
package io.throughline.ui.store;

import org.jspecify.annotations.NullMarked;
