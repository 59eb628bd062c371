/** The whole hub, lived in a real browser. */
@NullMarked
package io.throughline.config.browser;

import org.jspecify.annotations.NullMarked;
