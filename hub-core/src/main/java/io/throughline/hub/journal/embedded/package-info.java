/** A PostgreSQL server of our own as a child process: one machine, one command, nothing to install. */
@NullMarked
package io.throughline.hub.journal.embedded;

import org.jspecify.annotations.NullMarked;
