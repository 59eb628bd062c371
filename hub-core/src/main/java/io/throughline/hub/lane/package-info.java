/** One ordered lane per customer: load her context, decide, append to the journal, share the new context. */
@NullMarked
package io.throughline.hub.lane;

import org.jspecify.annotations.NullMarked;
