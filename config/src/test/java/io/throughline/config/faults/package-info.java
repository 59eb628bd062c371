/**
 * The fault harness: real hub processes on a real database, a mixed load through the public interfaces, faults one after
 * the other, and a checker that reads everything back.
 */
@NullMarked
package io.throughline.config.faults;

import org.jspecify.annotations.NullMarked;
