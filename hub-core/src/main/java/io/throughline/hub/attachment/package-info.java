/** Files that customers and colleagues send along: what may be sent, and where the bytes lie. */
@NullMarked
package io.throughline.hub.attachment;

import org.jspecify.annotations.NullMarked;
