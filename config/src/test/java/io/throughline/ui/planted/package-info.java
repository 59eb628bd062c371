/** Classes that break the rules of the architecture, so that the rules are seen to fail. Not part of the product. */
@NullMarked
package io.throughline.ui.planted;

import org.jspecify.annotations.NullMarked;
