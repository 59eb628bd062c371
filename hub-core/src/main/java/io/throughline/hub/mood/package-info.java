/** Moods: how a customer feels, always with a source, and what she said when she was asked. */
@NullMarked
package io.throughline.hub.mood;

import org.jspecify.annotations.NullMarked;
