/** The whole story of a customer over HTTP. */
@NullMarked
package io.throughline.ui.story;

import org.jspecify.annotations.NullMarked;
