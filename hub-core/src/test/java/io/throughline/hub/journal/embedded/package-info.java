/** The embedded journal, tried for real. */
@NullMarked
package io.throughline.hub.journal.embedded;

import org.jspecify.annotations.NullMarked;
