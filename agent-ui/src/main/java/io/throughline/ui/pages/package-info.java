/** The pages of the web front end, each for whom it is. */
@NullMarked
package io.throughline.ui.pages;

import org.jspecify.annotations.NullMarked;
