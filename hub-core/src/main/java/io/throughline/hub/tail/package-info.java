/** Following the journal: every node sees every event, in order, exactly once. */
@NullMarked
package io.throughline.hub.tail;

import org.jspecify.annotations.NullMarked;
