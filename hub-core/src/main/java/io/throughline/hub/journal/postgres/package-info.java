/** The journal in PostgreSQL: group commit for writing, an order for reading in which nothing is ever skipped. */
@NullMarked
package io.throughline.hub.journal.postgres;

import org.jspecify.annotations.NullMarked;
