/** The composition root: everything is wired here by hand, top to bottom, and stopped in reverse. */
@NullMarked
package io.throughline.config.root;

import org.jspecify.annotations.NullMarked;
