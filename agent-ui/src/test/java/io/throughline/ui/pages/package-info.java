@NullMarked
package io.throughline.ui.pages;

import org.jspecify.annotations.NullMarked;
