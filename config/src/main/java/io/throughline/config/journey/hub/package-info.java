/** The hub as a browser, a telephone system or a till sees it: nothing but its public HTTP interfaces. */
@NullMarked
package io.throughline.config.journey.hub;

import org.jspecify.annotations.NullMarked;
