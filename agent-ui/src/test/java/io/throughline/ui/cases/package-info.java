@NullMarked
package io.throughline.ui.cases;

import org.jspecify.annotations.NullMarked;
