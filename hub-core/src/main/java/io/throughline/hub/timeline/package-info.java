/** The timeline: what happened to a customer, newest first, ready to be read in both languages. */
@NullMarked
package io.throughline.hub.timeline;

import org.jspecify.annotations.NullMarked;
