/** Customers over HTTP: finding, naming, linking and noting moods. */
@NullMarked
package io.throughline.ui.customer;

import org.jspecify.annotations.NullMarked;
