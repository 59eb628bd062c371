/** The postgres journal, tried for real. */
@NullMarked
package io.throughline.hub.journal.postgres;

import org.jspecify.annotations.NullMarked;
