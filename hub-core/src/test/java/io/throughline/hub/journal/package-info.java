/** What every journal has to keep, and the journals that keep it. */
@NullMarked
package io.throughline.hub.journal;

import org.jspecify.annotations.NullMarked;
