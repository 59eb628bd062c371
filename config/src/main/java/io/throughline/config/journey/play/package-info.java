/** Living journeys: once for a reader, or many times side by side as load; and the report of how it went. */
@NullMarked
package io.throughline.config.journey.play;

import org.jspecify.annotations.NullMarked;
