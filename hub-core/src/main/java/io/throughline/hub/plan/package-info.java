/** Plans: rules of the company that say where an arriving contact waits, read from {@code routing.yaml}. */
@NullMarked
package io.throughline.hub.plan;

import org.jspecify.annotations.NullMarked;
