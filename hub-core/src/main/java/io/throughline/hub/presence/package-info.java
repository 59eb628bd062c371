/** Presence: whether a member of staff takes contacts now. */
@NullMarked
package io.throughline.hub.presence;

import org.jspecify.annotations.NullMarked;
