/** Promises that nobody settled in time break by themselves. */
@NullMarked
package io.throughline.hub.overdue;

import org.jspecify.annotations.NullMarked;
