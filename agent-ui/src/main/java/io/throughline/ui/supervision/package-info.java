/** The wallboard over HTTP and on the live stream. */
@NullMarked
package io.throughline.ui.supervision;

import org.jspecify.annotations.NullMarked;
