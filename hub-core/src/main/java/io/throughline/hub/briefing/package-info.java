/** The story so far, drafted from events for whoever is next. */
@NullMarked
package io.throughline.hub.briefing;

import org.jspecify.annotations.NullMarked;
