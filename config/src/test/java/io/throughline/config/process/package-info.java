/**
 * Real processes for tests: hubs and their database, started as an operator starts them, so that they can be killed,
 * stopped and started again.
 */
@NullMarked
package io.throughline.config.process;

import org.jspecify.annotations.NullMarked;
