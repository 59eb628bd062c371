@NullMarked
package io.throughline.ui.contract;

import org.jspecify.annotations.NullMarked;
