/** What is answered when a request cannot be done, in the words of RFC 9457; whatever the door it came in by. */
@NullMarked
package io.throughline.hub.problem;

import org.jspecify.annotations.NullMarked;
