/** One field that finds people and what is theirs. */
@NullMarked
package io.throughline.ui.finding;

import org.jspecify.annotations.NullMarked;
