@NullMarked
package io.throughline.ui.story;

import org.jspecify.annotations.NullMarked;
