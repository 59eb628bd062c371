/** How people want their pages to look and sound, whichever machine they sit at. */
@NullMarked
package io.throughline.hub.preference;

import org.jspecify.annotations.NullMarked;
